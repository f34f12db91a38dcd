// SPDX-License-Identifier: GPL-3.0-or-later
/// What the citizen may change about how the screen looks, and the panel it is shown on.
#pragma once

#include <cstdint>

namespace anjungan::ui {

/// Height of a capital letter of body text; ui/theme.hpp has the millimetres (VVSG 2.0 7.1-G).
enum class TextSize : std::uint8_t { small, standard, large, largest };

enum class Contrast : std::uint8_t { standard, high };

/// `low_reach` keeps every interactive part in the lower part of a portrait panel (ADA 308).
enum class Layout : std::uint8_t { portrait, landscape, low_reach };

struct Appearance {
    TextSize text_size = TextSize::standard;
    Contrast contrast = Contrast::standard;
    Layout layout = Layout::portrait;

    bool operator==(const Appearance&) const = default;
};

/// The panel as configured. 21.5 inch full HD: 4.035 pixels a millimetre.
struct Panel {
    int width_px = 1080;
    int height_px = 1920;
    float pixels_per_mm = 4.035F;
};

} // namespace anjungan::ui
