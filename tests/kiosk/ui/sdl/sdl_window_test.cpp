// SPDX-License-Identifier: GPL-3.0-or-later
// The real SDL window without a display.
#include "kiosk/ui/sdl/sdl_window.hpp"

#include "tests/support/catch.hpp"

#include <thread>

using namespace anjungan;
using namespace anjungan::ui;
using namespace std::chrono_literals;

namespace {

std::unique_ptr<SdlWindow> opened() {
    auto window = SdlWindow::open({300, 400, 4.0F}, WindowMode::headless);
    REQUIRE(window.has_value());
    return std::move(*window);
}

} // namespace

TEST_CASE("SdlWindow.inject: comes out of wait in order", "[ui]") {
    const auto window = opened();
    window->inject(Touch{TouchPhase::down, 3, {10, 20}});
    window->inject(KeyStroke{Key::help, false});
    const auto first = window->wait(std::nullopt);
    REQUIRE(first.has_value());
    const auto* touch = std::get_if<Touch>(&*first);
    REQUIRE(touch != nullptr);
    CHECK(touch->finger == 3);
    CHECK(touch->at.y == 20);
    const auto second = window->wait(std::nullopt);
    REQUIRE(second.has_value());
    CHECK(std::get<KeyStroke>(*second).key == Key::help);
    CHECK_FALSE(window->wait(0ms).has_value());
}

TEST_CASE("SdlWindow.post: wakes the wait and runs on the waiting thread", "[ui]") {
    const auto window = opened();
    std::thread::id ran_on;
    std::jthread other([&] { window->post([&] { ran_on = std::this_thread::get_id(); }); });
    CHECK_FALSE(window->wait(std::nullopt).has_value());
    CHECK(ran_on == std::this_thread::get_id());
}

TEST_CASE("SdlWindow.wait: a posted task does not hide input that waits", "[ui]") {
    const auto window = opened();
    bool ran = false;
    window->inject(KeyStroke{Key::select});
    window->post([&] { ran = true; });
    CHECK(window->wait(std::nullopt).has_value());
    CHECK(ran);
    CHECK_FALSE(window->wait(0ms).has_value());
}

TEST_CASE("SdlWindow.inject: what nobody fetches does not fill the memory", "[ui]") {
    const auto window = opened();
    for (std::size_t i = 0; i < 2 * Mailbox::max_inputs; ++i) {
        window->inject(KeyStroke{Key::down, true});
    }
    std::size_t came = 0;
    while (window->wait(0ms).has_value()) {
        ++came;
    }
    CHECK(came == Mailbox::max_inputs);
}

TEST_CASE("SdlWindow.wait: an idle window does not wake up before its time", "[ui]") {
    const auto window = opened();
    const auto before = window->wake_ups();
    CHECK_FALSE(window->wait(30ms).has_value());
    CHECK(window->wake_ups() - before <= 1);
    CHECK(window->presents() == 0);
}

TEST_CASE("SdlWindow.present: counts what is shown, and nothing for no rectangle", "[ui]") {
    const auto window = opened();
    auto pixels = window->pixels();
    REQUIRE(pixels.has_value());
    CHECK(pixels->width == 300);
    CHECK(pixels->height == 400);
    CHECK(pixels->stride >= 1200);
    pixels->data[0] = 0x5A;
    CHECK(window->present({}).has_value());
    CHECK(window->presents() == 0);
    const std::vector<Rect> rects = {{0, 0, 10, 10}, {290, 390, 100, 100}};
    CHECK(window->present(rects).has_value());
    CHECK(window->presents() == 1);
    CHECK(window->pixels()->data[0] == 0x5A); // kept: only differences are painted
}
