// SPDX-License-Identifier: GPL-3.0-or-later
/// What the citizen may change about how the screen looks, and the panel it is shown on.
#pragma once

#include <cstdint>

namespace anjungan::ui {

/// Height of a capital letter of body text; ui/theme.hpp has the millimetres (VVSG 2.0 7.1-G).
enum class TextSize : std::uint8_t { small, standard, large, largest };

/// `high` is white on black; `dim` is grey on black, for eyes that light hurts, and the only one
/// that promises no ratio.
enum class Contrast : std::uint8_t { standard, high, black_on_white, dim };

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
    float lower_edge_mm = 850; ///< above the floor

    /// The longer side, which stands upright in portrait and low_reach.
    [[nodiscard]] float upright_mm() const {
        return static_cast<float>(width_px > height_px ? width_px : height_px) / pixels_per_mm;
    }
    /// From the top of an upright panel to the height that a seated person reaches (ADA 308:
    /// 1220 mm above the floor); 0: to the top.
    [[nodiscard]] float reach_mm() const {
        const float above = lower_edge_mm + upright_mm() - 1220;
        return above > 0 ? above : 0;
    }
};

} // namespace anjungan::ui
