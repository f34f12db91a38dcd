// SPDX-License-Identifier: GPL-3.0-or-later
/// The pigments and millimetres behind tones, text roles and touch targets.
///
/// Heights: VVSG 2.0 7.1-G and ADA 707.7.2 (capital height), Applied Ergonomics 2013 and VVSG 2.0
/// 7.2-I (touch targets and spacing). Contrast: WCAG 2.2, relative luminance.
#pragma once

#include "kiosk/ui/appearance.hpp"
#include "kiosk/ui/look.hpp"

#include <cstdint>

namespace anjungan::ui {

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    bool operator==(const Colour&) const = default;
};

/// 1 (same) to 21 (black on white), as WCAG 2.2 defines it.
[[nodiscard]] double contrast_ratio(Colour a, Colour b);

/// `share` of `b` in `a`: 0 is a, 1 is b.
[[nodiscard]] Colour mixed(Colour a, Colour b, float share);

/// How much air a page has: layout() takes the roomiest that fits.
enum class Density : std::uint8_t { roomy, snug, tight };

/// Never less between two things that can be touched.
inline constexpr float minimum_spacing_mm = 3.0F;
/// No key of a keyboard is ever smaller, however little room there is.
inline constexpr float smallest_key_mm = 12.7F;
inline constexpr float standard_key_mm = 20.0F;
/// Width of the focus ring, without its light inner edge.
inline constexpr float focus_ring_mm = 2.4F; ///< with its gap not wider than that between keys
inline constexpr float focus_gap_mm = 0.6F;

/// Between and inside parts.
namespace space {
inline constexpr float tiny_mm = 3;
inline constexpr float small_mm = 6;
inline constexpr float medium_mm = 9;
inline constexpr float margin_mm = 12;
inline constexpr float wide_mm = 18;
} // namespace space

/// Corners say what a thing is for.
namespace radius {
inline constexpr float touch_mm = 4;
inline constexpr float field_mm = 3;
inline constexpr float note_mm = 2;
} // namespace radius

/// Only what can be touched has a border and a lip; what is chosen has a stronger border.
namespace elevation {
inline constexpr float touch_border_mm = 0.7F;
inline constexpr float chosen_border_mm = 1.6F;
inline constexpr float least_border_mm = 0.8F; ///< outside of the default theme
inline constexpr float lip_mm = 1.4F;
inline constexpr float note_bar_mm = 4;
} // namespace elevation

/// One appearance on one panel, as numbers. A small value: make it where it is needed.
class Theme {
public:
    Theme(const Appearance& appearance, const Panel& panel);

    /// Tone::none is the ground.
    [[nodiscard]] Colour colour(Tone tone) const;
    /// Of the ring around what the keys have reached, and of its inner edge.
    [[nodiscard]] Colour focus_ring() const;
    [[nodiscard]] Colour focus_edge() const;
    /// Two pigments only: what is told apart by colour elsewhere is told apart by border and fill.
    [[nodiscard]] bool monochrome() const { return appearance_.contrast != Contrast::standard; }

    [[nodiscard]] float cap_height_mm(TextRole role, Density density) const;
    [[nodiscard]] float touch_target_mm() const;
    /// Icons and marks grow with the text.
    [[nodiscard]] float icon_scale() const;

    /// Nearest pixel; at least one for a length above zero.
    [[nodiscard]] int pixels(float millimetres) const;
    /// Not less than the length.
    [[nodiscard]] int pixels_at_least(float millimetres) const;
    [[nodiscard]] float millimetres(int pixels) const;

    [[nodiscard]] const Appearance& appearance() const { return appearance_; }
    /// The panel, turned to the side that the layout asks for.
    [[nodiscard]] const Panel& panel() const { return panel_; }
    [[nodiscard]] bool landscape() const { return appearance_.layout == Layout::landscape; }

private:
    Appearance appearance_;
    Panel panel_;
};

} // namespace anjungan::ui
