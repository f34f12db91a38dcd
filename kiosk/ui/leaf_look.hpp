// SPDX-License-Identifier: GPL-3.0-or-later
/// The colours a widget has at this moment, pressed or not. Painter, damage and descriptions use
/// the same answer.
///
/// Internal to ui.
#pragma once

#include "kiosk/ui/theme.hpp"
#include "kiosk/ui/widget.hpp"

#include <optional>

namespace anjungan::ui {

struct WidgetLook {
    std::optional<Colour> fill; ///< none: what is behind shows
    std::optional<Colour> border;
    int border_px = 0;
    int lip_px = 0;  ///< thicker lower edge of what can be pressed; gone while it is
    int sunk_px = 0; ///< how far the face has moved down while it is
    bool dashed = false;
    Colour text;
    Colour icon;
    Colour paper; ///< behind text and icon
};

enum class Press : std::uint8_t {
    up,
    down,
    within, ///< it stands in something that is down
};

/// `behind`: the fill of the nearest ancestor that has one.
[[nodiscard]] WidgetLook
look_of(const Theme& theme, const Widget& widget, Press press, Colour behind);

} // namespace anjungan::ui
