// SPDX-License-Identifier: GPL-3.0-or-later
/// What people do to a screen, free of SDL.
#pragma once

#include "kiosk/ui/geometry.hpp"
#include "kiosk/ui/key.hpp"

#include <cstdint>
#include <variant>

namespace anjungan::ui {

enum class TouchPhase : std::uint8_t { down, move, up, cancelled };

struct Touch {
    TouchPhase phase = TouchPhase::down;
    std::int64_t finger = 0; ///< only the first finger down counts; others are ignored
    Point at;                ///< pixels
};

struct KeyStroke {
    Key key = Key::select;
    bool repeated = false; ///< held down: ignored by buttons
};

/// The window must be drawn again in full (exposed, resized).
struct Exposed {};

struct QuitRequested {};

using Input = std::variant<Touch, KeyStroke, Exposed, QuitRequested>;

} // namespace anjungan::ui
