// SPDX-License-Identifier: GPL-3.0-or-later
// What every earphone's socket keeps: the kernel's, fed through a pipe, and the virtual one.
#include "drivers/earphone/evdev_earphone.hpp"
#include "simulator/devices/virtual_earphone.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/watched.hpp"

#include <fcntl.h>

#include <array>
#include <memory>
#include <string>
#include <vector>

using namespace anjungan;
using namespace anjungan::drivers;
using namespace std::chrono_literals;

namespace {

using Words = std::vector<std::string>;

/// What a socket has told, as words, for the thread of the test to wait for.
class HeardPlugs {
public:
    [[nodiscard]] Earphone::Listener listener() {
        return [this](EarphoneState state) {
            words_.change([state](Words& words) { words.push_back(word_of(state)); });
        };
    }
    [[nodiscard]] bool wait_for(const std::string& word) {
        return words_.wait_for([&word](const Words& words) {
            return !words.empty() && words.back() == word;
        });
    }
    [[nodiscard]] Words words() { return words_.value(); }

private:
    static std::string word_of(EarphoneState state) {
        const Words names = {"searching", "missing", "unplugged", "plugged"};
        return names[static_cast<std::size_t>(state)];
    }

    test::Watched<Words> words_;
};

class SocketRig {
public:
    SocketRig() = default;
    SocketRig(const SocketRig&) = delete;
    SocketRig& operator=(const SocketRig&) = delete;
    virtual ~SocketRig() = default;

    [[nodiscard]] virtual Earphone& earphone() = 0;
    virtual void plug(bool in) = 0;
    virtual void take_socket_away() = 0;
    virtual void bring_socket_back() = 0;
};

class VirtualRig : public SocketRig {
public:
    [[nodiscard]] Earphone& earphone() override { return earphone_; }
    void plug(bool in) override {
        earphone_.set(in ? EarphoneState::plugged : EarphoneState::unplugged);
    }
    void take_socket_away() override { earphone_.set(EarphoneState::missing); }
    void bring_socket_back() override { earphone_.set(EarphoneState::unplugged); }

private:
    simulator::VirtualEarphone earphone_;
};

/// The real driver; what the kernel would write comes through a pipe.
class PipeRig : public SocketRig {
public:
    [[nodiscard]] Earphone& earphone() override { return earphone_; }
    void plug(bool in) override {
        kernel_.change([in](Kernel& kernel) {
            kernel.plugged = in;
            write_events(kernel, {event(EV_SW, SW_HEADPHONE_INSERT, in ? 1 : 0)});
        });
    }
    void take_socket_away() override {
        kernel_.change([](Kernel& kernel) {
            kernel.there = false;
            kernel.plugged = false;
            kernel.end.close();
        });
    }
    void bring_socket_back() override {
        kernel_.change([](Kernel& kernel) { kernel.there = true; });
    }
    /// The plug moves, but the event of it is lost.
    void plug_and_lose(bool in) {
        kernel_.change([in](Kernel& kernel) {
            kernel.plugged = in;
            write_events(
                kernel,
                {event(EV_SYN, SYN_DROPPED, 0), event(EV_SW, SW_LID, 1), event(EV_SYN, 0, 0)}
            );
        });
    }
    /// Half an event.
    void write_rubbish() {
        kernel_.change([](Kernel& kernel) { CHECK(::write(kernel.end.number(), "?", 1) == 1); });
    }
    [[nodiscard]] bool wait_until_opened(int times) {
        return kernel_.wait_for([times](const Kernel& kernel) { return kernel.opened >= times; });
    }

private:
    struct Kernel {
        bool there = true;
        bool plugged = false;
        int opened = 0;
        Descriptor end = {}; ///< where the kernel writes
    };

    static input_event event(int type, int code, int value) {
        input_event made = {};
        made.type = static_cast<std::uint16_t>(type);
        made.code = static_cast<std::uint16_t>(code);
        made.value = value;
        return made;
    }
    static void write_events(const Kernel& kernel, const std::vector<input_event>& events) {
        const auto bytes = events.size() * sizeof(input_event);
        if (kernel.end.is_open()) { // else it is asked when it is opened
            CHECK(
                ::write(kernel.end.number(), events.data(), bytes) == static_cast<ssize_t>(bytes)
            );
        }
    }

    [[nodiscard]] Result<JackInput> open() {
        return kernel_.change([this](Kernel& kernel) -> Result<JackInput> {
            std::array<int, 2> ends = {};
            if (!kernel.there || ::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
                return fail(ErrorCode::not_found, "no socket");
            }
            kernel.end = Descriptor(ends[1]);
            ++kernel.opened;
            return JackInput{Descriptor(ends[0]), [this] { return is_plugged(); }};
        });
    }

    [[nodiscard]] Result<bool> is_plugged() {
        return kernel_.change([](Kernel& kernel) -> Result<bool> { return kernel.plugged; });
    }

    test::Watched<Kernel> kernel_;
    EvdevEarphone earphone_{[this] { return open(); }, {1ms, 1ms}};
};

void keeps_the_contract(SocketRig& rig) {
    HeardPlugs heard;
    auto& earphone = rig.earphone();
    earphone.set_listener(heard.listener());
    rig.plug(true);
    REQUIRE(heard.wait_for("plugged"));
    CHECK(earphone.state() == EarphoneState::plugged);
    rig.plug(false);
    REQUIRE(heard.wait_for("unplugged"));
    CHECK(earphone.state() == EarphoneState::unplugged);

    // A socket that goes is an empty one, and is looked for again.
    rig.plug(true);
    REQUIRE(heard.wait_for("plugged"));
    rig.take_socket_away();
    REQUIRE(heard.wait_for("missing"));
    CHECK(earphone.state() == EarphoneState::missing);
    rig.bring_socket_back();
    REQUIRE(heard.wait_for("unplugged"));

    // Nothing is told twice, and nothing to a listener that has left.
    const auto before = heard.words().size();
    earphone.set_listener({});
    HeardPlugs later;
    earphone.set_listener(later.listener());
    rig.plug(false);
    rig.plug(true);
    REQUIRE(later.wait_for("plugged"));
    CHECK(later.words() == Words{"plugged"});
    CHECK(heard.words().size() == before);
    earphone.set_listener({});
}

} // namespace

TEST_CASE("Earphone: the virtual one keeps the contract", "[drivers]") {
    VirtualRig rig;
    keeps_the_contract(rig);
}

TEST_CASE("Earphone: the kernel's keeps the contract", "[drivers]") {
    PipeRig rig;
    keeps_the_contract(rig);
}

TEST_CASE("EvdevEarphone: is plugged already when the kiosk starts", "[drivers]") {
    PipeRig rig;
    HeardPlugs heard;
    rig.take_socket_away();
    rig.earphone().set_listener(heard.listener());
    REQUIRE(heard.wait_for("missing"));
    rig.plug(true);
    rig.bring_socket_back();
    CHECK(heard.wait_for("plugged"));
}

TEST_CASE("EvdevEarphone: asks anew when events were lost", "[drivers]") {
    PipeRig rig;
    HeardPlugs heard;
    rig.earphone().set_listener(heard.listener());
    REQUIRE(rig.wait_until_opened(1));
    rig.plug_and_lose(true);
    REQUIRE(heard.wait_for("plugged"));
    rig.plug_and_lose(false);
    CHECK(heard.wait_for("unplugged"));
}

TEST_CASE("EvdevEarphone: opens a socket anew that gives no whole events", "[drivers]") {
    PipeRig rig;
    HeardPlugs heard;
    rig.earphone().set_listener(heard.listener());
    rig.plug(true);
    REQUIRE(heard.wait_for("plugged"));
    rig.write_rubbish();
    REQUIRE(rig.wait_until_opened(2));
    CHECK(heard.wait_for("plugged"));
    CHECK(heard.words().size() >= 3); // and was missing in between
}
