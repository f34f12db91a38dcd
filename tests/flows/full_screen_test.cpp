// SPDX-License-Identifier: GPL-3.0-or-later
// The program that offices run, in full screen: nobody ends it from the keyboard or the desktop.
#include "tests/flows/real_kiosk.hpp"
#include "tests/flows/window_manager.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/loopback_listener.hpp"

#include <unistd.h>

#include <csignal>

using namespace anjungan;

TEST_CASE("RealKiosk.full_screen: no request to close and no key ends it", "[flows]") {
    if (const auto missing = test::Desktop::missing_program()) {
        test::skip(*missing + " is not installed: the real kiosk was not touched");
        return;
    }
    const test::LoopbackListener silent(8);
    test::RealKiosk kiosk(silent.port, {"keypad.device = \"any\""});
    REQUIRE(kiosk.start({}, {"--fullscreen"}));
    const auto welcome = kiosk.picture();
    const auto& desktop = kiosk.desktop();
    for (int i = 0; i < 11; ++i) {
        REQUIRE(test::ask_to_close(desktop.display(), "Anjungan"));
    }
    for (const auto* keys : {"alt+F4", "ctrl+q", "ctrl+alt+BackSpace", "super+q"}) {
        desktop.type(keys);
    }
    // A key behind all these, which does count here, shows that they have been looked at.
    desktop.type("Down");
    CHECK(kiosk.comes_true([&] { return kiosk.picture() != welcome; }));
    kiosk.tell(SIGKILL);
    const auto ran = kiosk.end();
    REQUIRE(ran);
    INFO(ran->output);
    CHECK(ran->signal == SIGKILL); // up to here it ran, and had not begun to end
    CHECK(ran->output.find("the kiosk ends") == std::string::npos);
    ::close(silent.socket);
}
