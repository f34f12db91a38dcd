// SPDX-License-Identifier: GPL-3.0-or-later
// Choices that go by by themselves, and one button.
#include "kiosk/ui/focus.hpp"
#include "tests/kiosk/app/hands.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace std::chrono_literals;
using flow::ScreenId;
using ui::Key;
using ui::KeyStroke;

TEST_CASE("Application.walking: choices go by at their pace, and the one button chooses", "[app]") {
    test::SmallKiosk kiosk;
    const auto& stage = *kiosk.screen.stage;
    const auto& stack = kiosk.application.model().stack;
    kiosk.application.tell(session::KeypadUsed{});
    kiosk.application.tell(session::SetWalking{true});
    std::string first;
    test::take(
        kiosk,
        {[&] {
             first = stage.focused_id();
             kiosk.clock.advance(1999ms);
         },
         [&] {
             CHECK(stage.focused_id() == first);
             kiosk.clock.advance(1ms);
         },
         [&] {
             CHECK(first == "language-id");
             CHECK(stage.focused_id() == "language-en");
             kiosk.voice.busy = true; // it is being said: nobody is hurried past it
             kiosk.clock.advance(5s);
         },
         [&] {
             CHECK(stage.focused_id() == "language-en");
             kiosk.voice.busy = false;
             kiosk.clock.advance(1999ms);
         },
         [&] {
             CHECK(stage.focused_id() == "language-en");
             kiosk.screen.window->inject(KeyStroke{Key::select});
         },
         [&] {
             CHECK(stack.top() == ScreenId::home);
             CHECK(kiosk.application.model().settings.language == "en");
             first = stage.focused_id();
             kiosk.clock.advance(1999ms); // a new page stays for a whole pace
         },
         [&] {
             CHECK(stage.focused_id() == first);
             kiosk.clock.advance(1ms);
         },
         [&] { CHECK(stage.focused_id() != first); }}
    );
}

TEST_CASE(
    "Application.walking: keeps a visit open once round the page, and rests where any key will do",
    "[app]"
) {
    test::SmallKiosk kiosk;
    const auto& stage = *kiosk.screen.stage;
    kiosk.open_a_form();
    kiosk.application.tell(session::SetWalking{true});
    // 120 seconds and 45 of warning, after each choice has gone by once.
    const auto most = 180s + 3s * ui::touch_order(stage.tree()).size();
    std::chrono::seconds passed = 0s;
    std::string focused;
    REQUIRE(kiosk.application.run([&] {
        const auto& model = kiosk.application.model();
        if (model.stack.top() == ScreenId::idle_warning && model.seconds_left > 15) {
            CHECK((focused.empty() || stage.focused_id() == focused));
            focused = stage.focused_id();
        }
        kiosk.clock.advance(3s);
        passed += 3s;
        return model.visit.has_value() && passed < 300s;
    }));
    CHECK(passed > 165s);
    CHECK(passed < most);
    CHECK_FALSE(focused.empty());
}

TEST_CASE(
    "Application.walking: an idle kiosk of one button rests until somebody presses it", "[app]"
) {
    test::SmallKiosk kiosk("keypad.one_button = \"yes\"\n");
    const auto& stage = *kiosk.screen.stage;
    std::string first;
    test::take(
        kiosk,
        {[&] {
             first = stage.focused_id();
             kiosk.clock.advance(10s);
         },
         [&] {
             CHECK(stage.focused_id() == first);
             kiosk.screen.window->inject(KeyStroke{Key::select});
         },
         [&] {
             CHECK(stage.focused_id() == "language-id");
             kiosk.clock.advance(2s);
         },
         [&] { CHECK(stage.focused_id() == "language-en"); }}
    );
}
