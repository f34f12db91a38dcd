// SPDX-License-Identifier: GPL-3.0-or-later
/// Which of SDL's events reach a kiosk, and as what. Internal to ui/sdl.
#pragma once

#include "kiosk/ui/sdl/surface.hpp"
#include "kiosk/ui/touch_calibration.hpp"

#include <optional>

union SDL_Event;

namespace anjungan::ui {

struct InputRules {
    WindowMode mode = WindowMode::windowed;
    Keyboards keyboards = Keyboards::any;
    TouchMatrix touch = {}; ///< from where the panel says it was touched to its picture
};

/// Nothing for what is no input. In full screen nobody closes the kiosk: a window manager's request
/// is none.
[[nodiscard]] std::optional<Input>
translate(const SDL_Event& event, const InputRules& rules, const Surface& surface);

} // namespace anjungan::ui
