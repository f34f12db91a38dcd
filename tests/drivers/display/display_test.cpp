// SPDX-License-Identifier: GPL-3.0-or-later
// The panel's light: the contract of both displays, and a folder made like /sys.
#include "drivers/display/sysfs_display.hpp"
#include "simulator/devices/virtual_display.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

#include <fstream>

using namespace anjungan;
using namespace anjungan::drivers;
using namespace anjungan::simulator;

namespace {

/// A machine with an Intel panel, one monitor and an empty socket.
class FakeSys {
public:
    FakeSys() {
        light("acpi_video0", "firmware", 100);
        light("intel_backlight", "raw", 937);
        put("class/drm/card0/dev", "226:0");
        put("class/drm/version", "drm 1.1.0 20060810");
        output("card0-HDMI-A-1", "disconnected", "disabled");
        output("card0-eDP-1", "connected", "enabled");
    }

    void light(const std::string& name, const std::string& type, int most) const {
        const auto folder = "class/backlight/" + name + "/";
        put(folder + "type", type);
        put(folder + "max_brightness", std::to_string(most));
        put(folder + "brightness", std::to_string(most));
        put(folder + "bl_power", "0");
    }
    void
    output(const std::string& name, const std::string& status, const std::string& enabled) const {
        put("class/drm/" + name + "/status", status);
        put("class/drm/" + name + "/enabled", enabled);
    }
    void put(const std::string& file, const std::string& text) const {
        const auto path = directory.path() / file;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path) << text << '\n';
    }
    [[nodiscard]] std::string word_in(const std::string& file) const {
        std::string word;
        std::ifstream(directory.path() / file) >> word;
        return word;
    }

    test::TemporaryDirectory directory;
};

void keeps_the_contract(Display& display) {
    CHECK(display.brightness() == 100);
    CHECK(display.set_brightness(40));
    CHECK(display.brightness() == 40);
    CHECK(display.set_brightness(0));
    CHECK(display.brightness() == 1);
    CHECK(display.set_brightness(101).error().code == ErrorCode::invalid_input);
    CHECK(display.set_brightness(-1).error().code == ErrorCode::invalid_input);
    CHECK(display.brightness() == 1);
    CHECK(display.set_brightness(100));

    CHECK(display.light() == Light::on);
    CHECK(display.set_light(Light::off));
    CHECK(display.light() == Light::off);
    CHECK(display.brightness() == 100);
    CHECK(display.set_light(Light::on));
    CHECK(display.light() == Light::on);

    const auto outputs = display.outputs();
    REQUIRE(outputs);
    REQUIRE_FALSE(outputs->empty());
    CHECK(outputs->front().connected);
}

} // namespace

TEST_CASE("Display: the virtual one keeps the contract", "[drivers]") {
    VirtualDisplay display;
    keeps_the_contract(display);
}

TEST_CASE("Display: the one in /sys keeps the contract", "[drivers]") {
    const FakeSys sys;
    sys.output("card0-DP-1", "connected", "enabled"); // sorts first
    SysfsDisplay display(sys.directory.path());
    keeps_the_contract(display);
}

TEST_CASE("SysfsDisplay: uses the light that the kernel advises", "[drivers]") {
    const FakeSys sys;
    SysfsDisplay display(sys.directory.path());
    CHECK(display.set_brightness(50));
    CHECK(sys.word_in("class/backlight/acpi_video0/brightness") == "50");
    CHECK(sys.word_in("class/backlight/intel_backlight/brightness") == "937");
    CHECK(display.set_light(Light::off));
    CHECK(sys.word_in("class/backlight/acpi_video0/bl_power") == "4");
}

TEST_CASE("SysfsDisplay: panels with odd steps", "[drivers]") {
    const FakeSys sys;
    std::filesystem::remove_all(sys.directory.path() / "class/backlight/acpi_video0");
    SysfsDisplay display(sys.directory.path());
    CHECK(display.set_brightness(33));
    CHECK(sys.word_in("class/backlight/intel_backlight/brightness") == "309");
    CHECK(display.brightness() == 33);
    sys.put("class/backlight/intel_backlight/max_brightness", "0");
    CHECK(display.brightness().error().code == ErrorCode::unsupported);
    sys.put("class/backlight/intel_backlight/max_brightness", "many");
    CHECK(display.brightness().error().code == ErrorCode::io);
}

TEST_CASE("SysfsDisplay.outputs: connectors only", "[drivers]") {
    const FakeSys sys;
    const SysfsDisplay display(sys.directory.path());
    const std::vector<Output> wanted = {{"HDMI-A-1", false, false}, {"eDP-1", true, true}};
    CHECK(display.outputs() == wanted);
}

TEST_CASE("SysfsDisplay: a machine without panel or light", "[drivers]") {
    const test::TemporaryDirectory empty;
    SysfsDisplay display(empty.path());
    CHECK(display.brightness().error().code == ErrorCode::unsupported);
    CHECK(display.set_brightness(50).error().code == ErrorCode::unsupported);
    CHECK(display.set_light(Light::off).error().code == ErrorCode::unsupported);
    CHECK(display.outputs() == std::vector<Output>());
}
