// SPDX-License-Identifier: GPL-3.0-or-later
// Which socket is meant, and what its events say.
#include "drivers/earphone/jack_input.hpp"

#include "drivers/earphone/earphone_setting.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

#include <fstream>
#include <vector>

using namespace anjungan;
using namespace anjungan::drivers;
using Catch::Matchers::ContainsSubstring;

namespace {

input_event event(int type, int code, int value) {
    input_event made = {};
    made.type = static_cast<std::uint16_t>(type);
    made.code = static_cast<std::uint16_t>(code);
    made.value = value;
    return made;
}

/// Nodes that are no input devices: the error says which of them was opened.
class Machine {
public:
    void add(const std::string& node, const std::string& name) const {
        const auto device = directory_.path() / "sys/class/input" / node / "device";
        std::filesystem::create_directories(device);
        std::ofstream(device / "name") << name << '\n';
        std::filesystem::create_directories(directory_.path() / "dev");
        std::ofstream(directory_.path() / "dev" / node) << "";
    }
    [[nodiscard]] Error look_for(const std::string& device) const {
        const auto jack = open_jack(device, directory_.path() / "sys", directory_.path() / "dev");
        REQUIRE_FALSE(jack);
        return jack.error();
    }
    [[nodiscard]] std::string node(const std::string& name) const {
        return (directory_.path() / "dev" / name).string();
    }

private:
    test::TemporaryDirectory directory_;
};

} // namespace

TEST_CASE("news_of: the last word on the switch, and no other switch", "[drivers]") {
    using Events = std::vector<input_event>;
    CHECK_FALSE(news_of(Events{event(EV_SW, SW_LID, 1), event(EV_SYN, SYN_REPORT, 0)}).plugged);
    CHECK_FALSE(news_of(Events{event(EV_KEY, SW_HEADPHONE_INSERT, 1)}).plugged);
    CHECK(news_of(Events{event(EV_SW, SW_HEADPHONE_INSERT, 1)}).plugged == true);
    const auto moved =
        news_of(Events{event(EV_SW, SW_HEADPHONE_INSERT, 1), event(EV_SW, SW_HEADPHONE_INSERT, 0)});
    CHECK(moved.plugged == false);
    CHECK_FALSE(moved.lost);
    CHECK(news_of(Events{event(EV_SYN, SYN_DROPPED, 0)}).lost);
}

TEST_CASE("open_jack: by its name, the first of several", "[drivers]") {
    const Machine machine;
    machine.add("event2", "Power Button");
    machine.add("event10", "HDA Intel PCH Headphone");
    machine.add("event9", "HDA Intel PCH Headphone");
    machine.add("event11", "HDA Intel PCH Headphone");
    machine.add("event21", "HDA Intel PCH Headphone");
    machine.add("mouse0", "HDA Intel PCH Headphone");
    const auto found = machine.look_for("HDA Intel PCH Headphone");
    CHECK(found.code == ErrorCode::unavailable);
    CHECK_THAT(found.detail, ContainsSubstring(machine.node("event9")));
    CHECK(machine.look_for("HDA Intel PCH").code == ErrorCode::not_found);
}

TEST_CASE("open_jack: by its path; what is no socket is not taken for one", "[drivers]") {
    const Machine machine;
    machine.add("event2", "Power Button");
    CHECK(machine.look_for(machine.node("event2")).code == ErrorCode::unavailable);
    CHECK(machine.look_for(machine.node("event3")).code == ErrorCode::not_found);
}

TEST_CASE("parse_earphone_setting: what can stand in kiosk.toml", "[drivers]") {
    CHECK(parse_earphone_setting("none")->device.empty());
    CHECK(
        parse_earphone_setting("evdev:HDA Intel PCH Headphone")->device == "HDA Intel PCH Headphone"
    );
    CHECK(parse_earphone_setting("evdev:/dev/input/event3")->device == "/dev/input/event3");
    CHECK_FALSE(parse_earphone_setting("evdev:").has_value());
    CHECK_FALSE(parse_earphone_setting("alsa").has_value());
    CHECK(make_earphone({}) == nullptr);
}
