// SPDX-License-Identifier: GPL-3.0-or-later
/// SDL events into Input.
#include "kiosk/ui/sdl/sdl_input.hpp"

#include <SDL.h>

namespace anjungan::ui {

namespace {

/// The mouse of a development desktop: no touch device uses this finger.
constexpr std::int64_t mouse_finger = -1;

std::optional<Key> key_from(SDL_Keycode code) {
    switch (code) {
    case SDLK_UP: return Key::up;
    case SDLK_DOWN: return Key::down;
    case SDLK_LEFT: return Key::left;
    case SDLK_RIGHT: return Key::right;
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
    case SDLK_SPACE: return Key::select;
    case SDLK_F1:
    case SDLK_HELP: return Key::help;
    case SDLK_ESCAPE:
    case SDLK_AC_BACK: return Key::back;
    default: return std::nullopt; // SDL's key codes are an open set
    }
}

std::optional<Input> from_key(const SDL_KeyboardEvent& event) {
    const auto key = key_from(event.keysym.sym);
    if (!key) {
        return std::nullopt;
    }
    return KeyStroke{*key, event.repeat != 0};
}

std::optional<Input> from_window(const SDL_WindowEvent& event) {
    const bool redraw = event.event == SDL_WINDOWEVENT_EXPOSED ||
                        event.event == SDL_WINDOWEVENT_SIZE_CHANGED ||
                        event.event == SDL_WINDOWEVENT_RESTORED;
    return redraw ? std::optional<Input>(Exposed{}) : std::nullopt;
}

/// Shares of the glass become shares of the window here, and pixels of the panel there.
Touch from_finger(
    const SDL_TouchFingerEvent& event,
    TouchPhase phase,
    const TouchMatrix& matrix,
    const Surface& surface
) {
    const auto at = matrix.apply({static_cast<double>(event.x), static_cast<double>(event.y)});
    const auto x = static_cast<float>(at.x);
    const auto y = static_cast<float>(at.y);
    return {phase, event.fingerId, surface.panel_point_of_share(x, y)};
}

std::optional<Input>
from_mouse_button(const SDL_MouseButtonEvent& event, TouchPhase phase, const Surface& surface) {
    if (event.button != SDL_BUTTON_LEFT) {
        return std::nullopt;
    }
    const auto x = static_cast<float>(event.x);
    const auto y = static_cast<float>(event.y);
    return Touch{phase, mouse_finger, surface.panel_point(x, y)};
}

std::optional<Input> from_mouse(const SDL_Event& event, const Surface& surface) {
    if (event.type == SDL_MOUSEBUTTONDOWN) {
        return from_mouse_button(event.button, TouchPhase::down, surface);
    }
    if (event.type == SDL_MOUSEBUTTONUP) {
        return from_mouse_button(event.button, TouchPhase::up, surface);
    }
    if (event.type == SDL_MOUSEMOTION && (event.motion.state & SDL_BUTTON_LMASK) != 0) {
        const auto x = static_cast<float>(event.motion.x);
        const auto y = static_cast<float>(event.motion.y);
        return Touch{TouchPhase::move, mouse_finger, surface.panel_point(x, y)};
    }
    return std::nullopt;
}

} // namespace

std::optional<Input>
translate(const SDL_Event& event, const InputRules& rules, const Surface& surface) {
    const auto finger = [&](TouchPhase phase) {
        return from_finger(event.tfinger, phase, rules.touch, surface);
    };
    switch (event.type) {
    case SDL_QUIT:
        return rules.mode == WindowMode::fullscreen ? std::nullopt
                                                    : std::optional<Input>(QuitRequested{});
    case SDL_KEYDOWN: return rules.keyboards == Keyboards::any ? from_key(event.key) : std::nullopt;
    case SDL_WINDOWEVENT: return from_window(event.window);
    case SDL_FINGERDOWN: return finger(TouchPhase::down);
    case SDL_FINGERMOTION: return finger(TouchPhase::move);
    case SDL_FINGERUP: return finger(TouchPhase::up);
    default: break; // SDL's event types are an open set
    }
    // In production the pointer is no finger: a stray mouse must not press anything.
    return rules.mode == WindowMode::windowed ? from_mouse(event, surface) : std::nullopt;
}

} // namespace anjungan::ui
