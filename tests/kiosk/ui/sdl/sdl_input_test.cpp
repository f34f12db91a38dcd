// SPDX-License-Identifier: GPL-3.0-or-later
// Which of SDL's events reach a kiosk.
#include "kiosk/ui/sdl/sdl_input.hpp"

#include "kiosk/ui/sdl/sdl_window.hpp"
#include "tests/support/catch.hpp"

#include <SDL.h>

using namespace anjungan;
using namespace anjungan::ui;

namespace {

constexpr InputRules in_public = {WindowMode::fullscreen, Keyboards::ignored};
constexpr InputRules on_a_desk = {WindowMode::fullscreen, Keyboards::any};
constexpr InputRules in_development = {WindowMode::windowed, Keyboards::any};

const Panel panel = {300, 400, 4.0F};

struct Events {
    [[nodiscard]] std::optional<Input> of(const SDL_Event& event, const InputRules& rules) const {
        return translate(event, rules, surface);
    }
    /// What comes of a request to close, as SDL tells of it.
    [[nodiscard]] bool closes(const InputRules& rules) const {
        SDL_Event close = {};
        close.type = SDL_WINDOWEVENT;
        close.window.event = SDL_WINDOWEVENT_CLOSE;
        CHECK_FALSE(of(close, rules).has_value());
        SDL_Event quit = {};
        quit.type = SDL_QUIT;
        return of(quit, rules).has_value();
    }
    [[nodiscard]] std::optional<Input> key(SDL_Keycode code, const InputRules& rules) const {
        SDL_Event event = {};
        event.type = SDL_KEYDOWN;
        event.key.keysym.sym = code;
        return of(event, rules);
    }

    std::unique_ptr<SdlWindow> window = SdlWindow::open(panel, WindowMode::headless).value();
    Surface surface{SDL_CreateWindow("test", 0, 0, 300, 400, 0), panel};
};

} // namespace

TEST_CASE("translate: eleven requests to close do not end a kiosk in full screen", "[ui]") {
    const Events events;
    for (int i = 0; i < 11; ++i) {
        CHECK_FALSE(events.closes(in_public));
        CHECK_FALSE(events.closes(on_a_desk));
    }
    CHECK(events.closes(in_development));
}

TEST_CASE("translate: a keyboard that is plugged in types nothing", "[ui]") {
    const Events events;
    for (const auto code : {SDLK_RETURN, SDLK_ESCAPE, SDLK_DOWN, SDLK_F1, SDLK_F4}) {
        CHECK_FALSE(events.key(code, in_public).has_value());
    }
    CHECK(events.key(SDLK_DOWN, on_a_desk).has_value());
    CHECK(events.key(SDLK_DOWN, in_development).has_value());
    CHECK_FALSE(events.key(SDLK_F4, in_development).has_value());
}

TEST_CASE("translate: in full screen the pointer is no finger, and a finger is one", "[ui]") {
    const Events events;
    SDL_Event click = {};
    click.type = SDL_MOUSEBUTTONDOWN;
    click.button.button = SDL_BUTTON_LEFT;
    CHECK_FALSE(events.of(click, in_public).has_value());
    CHECK(events.of(click, in_development).has_value());
    SDL_Event finger = {};
    finger.type = SDL_FINGERDOWN;
    CHECK(events.of(finger, in_public).has_value());
}
