// SPDX-License-Identifier: GPL-3.0-or-later
// The event loop with nobody, somebody, and something before it.
#include "tests/kiosk/app/small_kiosk.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

using namespace anjungan;
using namespace anjungan::app;
using namespace std::chrono_literals;
using flow::ScreenId;
using ui::Key;
using ui::KeyStroke;
using ui::Touch;
using ui::TouchPhase;

namespace {

/// Something that happens every few seconds, for ever: the loop is never without it.
struct Ceaseless {
    test::SmallKiosk& kiosk;
    std::function<void()> happen;
    std::chrono::seconds most;
    std::chrono::seconds passed = 0s;

    void go_on() {
        if (passed >= most || kiosk.application.model().stack.top() == ScreenId::welcome) {
            kiosk.application.close();
            return;
        }
        passed += 5s;
        kiosk.clock.advance(5s);
        happen();
        kiosk.screen.window->post([this] { go_on(); });
    }
};

/// How long a form stays open before it; more than `most`: it stays.
std::chrono::seconds open_for(test::SmallKiosk& kiosk, std::function<void()> happen) {
    kiosk.open_a_form();
    Ceaseless all{kiosk, std::move(happen), 600s};
    kiosk.screen.window->post([&all] { all.go_on(); });
    REQUIRE(kiosk.application.run());
    CHECK_FALSE(kiosk.application.model().visit.has_value());
    return all.passed;
}

} // namespace

TEST_CASE("Application.idle: a key that repeats for ever does not keep a form open", "[app]") {
    test::SmallKiosk kiosk;
    auto& window = *kiosk.screen.window;
    bool held = false;
    CHECK(open_for(kiosk, [&] {
              window.inject(KeyStroke{Key::down, std::exchange(held, true)});
          }) < 180s);
}

TEST_CASE("Application.idle: nor do codes that nobody asked for", "[app]") {
    test::SmallKiosk kiosk;
    int number = 0;
    CHECK(open_for(kiosk, [&] {
              auto code =
                  std::make_shared<const SecretText>("KODE-" + std::to_string(number++ % 2));
              kiosk.application.tell(session::Scanned{code});
              kiosk.application.tell(session::CardChanged{std::move(code)});
          }) < 180s);
}

TEST_CASE("Application.idle: nor does a spot of the glass that comes and goes", "[app]") {
    test::SmallKiosk kiosk;
    auto& window = *kiosk.screen.window;
    CHECK(open_for(kiosk, [&] {
              window.inject(Touch{TouchPhase::down, 5, {4, 4}});
              window.inject(Touch{TouchPhase::up, 5, {4, 4}});
          }) < 250s);
}

TEST_CASE("Application.idle: a touch anywhere on the warning goes on", "[app]") {
    test::SmallKiosk kiosk;
    auto& window = *kiosk.screen.window;
    kiosk.open_a_form();
    window.post([&] {
        kiosk.application.tell(session::IdleWarned{45});
        CHECK(kiosk.application.model().stack.top() == ScreenId::idle_warning);
        kiosk.clock.advance(2s);
        window.inject(Touch{TouchPhase::down, 1, {10, 1900}});
        window.inject(Touch{TouchPhase::up, 1, {10, 1900}});
        window.post([&] {
            CHECK(kiosk.application.model().stack.top() != ScreenId::idle_warning);
            CHECK(kiosk.application.model().visit.has_value());
            kiosk.application.close();
        });
    });
    REQUIRE(kiosk.application.run());
}

TEST_CASE("Application.idle: the warning counts down in steps of five seconds", "[app]") {
    test::SmallKiosk kiosk;
    kiosk.open_a_form();
    const std::vector<std::chrono::seconds> waits = {121s, 3s, 5s, 22s};
    std::vector<int> left;
    REQUIRE(kiosk.application.run([&] {
        if (kiosk.application.model().stack.top() == ScreenId::idle_warning) {
            left.push_back(kiosk.application.model().seconds_left);
        }
        if (left.size() == waits.size()) {
            return false;
        }
        kiosk.clock.advance(waits[left.size()]);
        return true;
    }));
    CHECK(left == std::vector<int>{45, 45, 40, 15});
}

TEST_CASE("Application.idle: the scanner forgets with the session", "[app]") {
    test::SmallKiosk kiosk;
    const std::string code = "HTTPS://DESA.EXAMPLE";
    int heard = 0;
    kiosk.scanner->set_listener([&](const drivers::ScannerEvent&) { ++heard; });
    kiosk.open_a_form();
    kiosk.scanner->show(as_bytes(code));
    kiosk.scanner->show(as_bytes(code));
    CHECK(heard == 1);
    kiosk.application.tell(session::IdleExpired{});
    kiosk.scanner->show(as_bytes(code));
    CHECK(heard == 2);
}

TEST_CASE("Application.close: wipes at once, listens to nobody and ends", "[app]") {
    test::SmallKiosk kiosk;
    kiosk.open_a_form();
    kiosk.screen.window->post([&] {
        kiosk.application.close();
        CHECK_FALSE(kiosk.application.model().visit.has_value());
        CHECK(kiosk.application.model().stack.top() == ScreenId::out_of_service);
        kiosk.screen.window->inject(KeyStroke{Key::back});
    });
    REQUIRE(kiosk.application.run());
    CHECK(kiosk.application.model().stack.top() == ScreenId::out_of_service);
}

TEST_CASE(
    "Application.keys: the first key begins to speak, and choosing goes on by keys", "[app]"
) {
    test::SmallKiosk kiosk;
    auto& window = *kiosk.screen.window;
    window.inject(KeyStroke{Key::down});
    window.inject(KeyStroke{Key::select});
    REQUIRE(kiosk.application.run([] { return false; }));
    CHECK(kiosk.application.model().settings.voice);
    CHECK(kiosk.application.model().settings.language == "id");
}

TEST_CASE("Application.keys: who goes away after the first key leaves no voice behind", "[app]") {
    test::SmallKiosk kiosk;
    auto& window = *kiosk.screen.window;
    window.inject(KeyStroke{Key::down});
    bool left = false;
    REQUIRE(kiosk.application.run([&] {
        if (!std::exchange(left, true)) {
            CHECK(kiosk.application.model().settings.voice);
            kiosk.clock.advance(121s);
            return true;
        }
        return kiosk.application.model().settings.voice;
    }));
}

TEST_CASE("Application.dark: nothing is shown, and a touch only brings the picture back", "[app]") {
    test::SmallKiosk kiosk;
    auto& window = *kiosk.screen.window;
    kiosk.application.tell(session::ChooseLanguage{"en"});
    kiosk.application.tell(session::SetDark{true});
    const auto black = [&] {
        const auto pixels = window.pixels();
        REQUIRE(pixels);
        const auto count =
            static_cast<std::size_t>(pixels->stride) * static_cast<std::size_t>(pixels->height);
        return std::all_of(pixels->data, pixels->data + count, [](auto byte) { return byte == 0; });
    };
    CHECK(black());
    kiosk.clock.advance(1s);
    window.inject(Touch{TouchPhase::down, 1, {540, 900}});
    window.inject(Touch{TouchPhase::up, 1, {540, 900}});
    REQUIRE(kiosk.application.run([] { return false; }));
    CHECK_FALSE(kiosk.application.model().settings.dark);
    CHECK_FALSE(kiosk.application.model().visit.has_value());
    CHECK_FALSE(black());
}

TEST_CASE("Application.try_keys: keys are named at once and do nothing, a touch leaves", "[app]") {
    test::SmallKiosk kiosk;
    auto& window = *kiosk.screen.window;
    kiosk.open_a_form();
    kiosk.application.tell(session::SetVoice{true});
    kiosk.application.tell(session::OpenScreen{ScreenId::help});
    kiosk.application.tell(session::OpenScreen{ScreenId::try_keys});
    for (const auto key : {Key::back, Key::help, Key::select, Key::down}) {
        window.inject(KeyStroke{key});
        window.inject(KeyStroke{key, true}); // held: that is not twice
    }
    REQUIRE(kiosk.application.run([] { return false; }));
    CHECK(kiosk.application.model().stack.top() == ScreenId::try_keys);
    CHECK(kiosk.voice.words() == "Bottom button: goes to the next choice.");
    kiosk.application.tell(session::Back{});
    CHECK(kiosk.application.model().stack.top() == ScreenId::help);
}

TEST_CASE("Application.opening: the counters close while nobody does anything", "[app]") {
    // 09:00 on a Tuesday.
    test::SmallKiosk kiosk("opening.tuesday = \"08.00-09.02\"\nopening.thursday = \"08.00-15.00\"\n"
    );
    const auto& opening = kiosk.application.model().kiosk.opening;
    REQUIRE(opening.has_value());
    CHECK(opening->open);
    CHECK(opening->minute == 9 * 60 + 2);
    std::vector<bool> seen;
    kiosk.screen.window->post([&] {
        kiosk.clock.advance(2min);
        kiosk.screen.window->post([&] {
            seen.push_back(opening->open);
            kiosk.application.close();
        });
    });
    REQUIRE(kiosk.application.run());
    CHECK(seen == std::vector<bool>{false});
    CHECK(opening->minute == 8 * 60);
    CHECK(opening->days == 2);
}

TEST_CASE("Application.opening: a holiday of the calendar is closed", "[app]") {
    // From Tuesday, 24 November 2026 to Christmas, a Friday.
    const auto on_christmas = [](const std::string& lines) {
        test::SmallKiosk kiosk("opening.friday = \"08.00-15.00\"\n" + lines);
        std::optional<flow::Opening> found;
        kiosk.screen.window->post([&] {
            kiosk.clock.advance(std::chrono::days(31));
            kiosk.screen.window->post([&] {
                found = kiosk.application.model().kiosk.opening;
                kiosk.application.close();
            });
        });
        REQUIRE(kiosk.application.run());
        REQUIRE(found.has_value());
        return *found;
    };
    const auto closed = on_christmas({});
    CHECK_FALSE(closed.open);
    CHECK_FALSE(closed.numbers);
    CHECK(closed.days == 7);
    CHECK(on_christmas("opening.open = [\"2026-12-25\"]\n").open);
}
