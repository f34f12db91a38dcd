// SPDX-License-Identifier: GPL-3.0-or-later
/// The inside of a widget without children: mark, icon, text, second line and bar. Layout measures
/// with it and the painter paints with it, so that both agree.
///
/// Internal to ui.
#pragma once

#include "kiosk/ui/theme.hpp"
#include "kiosk/ui/typesetter.hpp"
#include "kiosk/ui/widget.hpp"

#include <cstdint>
#include <unordered_map>

namespace anjungan::ui {

/// Remembers measurements while one page is laid out or painted, by hash: no text stays behind.
class Ruler {
public:
    explicit Ruler(const Typesetter& typesetter) : typesetter_(typesetter) {}

    [[nodiscard]] TextBlock measure(const std::string& text, const Font& font, int width_px);
    [[nodiscard]] int widest_word(const std::string& text, const Font& font);
    [[nodiscard]] const Typesetter& typesetter() const { return typesetter_; }

private:
    const Typesetter& typesetter_;
    std::unordered_map<std::uint64_t, TextBlock> blocks_;
};

struct LeafContext {
    const Theme& theme;
    Ruler& ruler;
    Density density = Density::roomy;
    float key_height_mm = 0; ///< of keyboards; only layout needs it
};

/// Air of `millimetres`, thinned out when the page is dense.
[[nodiscard]] int air(const LeafContext& context, float millimetres);

struct Edges {
    int top = 0;
    int right = 0;
    int bottom = 0;
    int left = 0;
};
[[nodiscard]] Edges padding_of(const LeafContext& context, const Widget& widget);
/// Height of the thicker lower edge by which things to press are known.
[[nodiscard]] float lip_mm(const Widget& widget);
[[nodiscard]] Rect inside(const Rect& rect, const Edges& edges);

[[nodiscard]] Font text_font(const LeafContext& context, const Widget& leaf);
[[nodiscard]] Font detail_font(const LeafContext& context);
[[nodiscard]] Font tag_font(const LeafContext& context);

struct Widths {
    int least = 0;   ///< narrower would break a word
    int natural = 0; ///< wider would gain nothing
};
/// Padding included.
[[nodiscard]] Widths leaf_widths(const LeafContext& context, const Widget& leaf);
[[nodiscard]] int leaf_height(const LeafContext& context, const Widget& leaf, int width_px);

/// Of a leaf with an illustration, padding included; it can do without any room.
[[nodiscard]] Widths picture_widths(const LeafContext& context, const Widget& leaf);
[[nodiscard]] int picture_height(const LeafContext& context, const Widget& leaf, int width_px);
/// Where in `rect` it stands; empty when there is less than its least height.
[[nodiscard]] Rect picture_place(const LeafContext& context, const Widget& leaf, const Rect& rect);

/// The picture takes what the words leave, and both stand in the middle of `rect`.
struct PictureAbove {
    Rect picture;
    Rect below; ///< for the words; without the picture, all of the room
};
[[nodiscard]] PictureAbove
picture_above(const LeafContext& context, const Widget& leaf, const Rect& rect, int words_height);

/// Parts that a leaf does not have are empty.
struct LeafParts {
    Rect mark; ///< of a choice or checkbox
    Rect icon;
    Rect picture;
    Rect text;
    Rect detail;
    Rect bar; ///< of progress
    Rect tag; ///< of what is selected
    bool word_broken = false;
    int unknown_glyphs = 0;

    /// Around all parts, before they are held against the leaf's rectangle.
    [[nodiscard]] Rect extent() const;
};
[[nodiscard]] LeafParts
leaf_parts(const LeafContext& context, const Widget& leaf, const Rect& rect);

/// Where the tag of what is selected stands: at the end, or above the picture. Nothing moves for
/// it: without room it is left out, and empty.
[[nodiscard]] Rect tag_place(
    const LeafContext& context, const Widget& leaf, const LeafParts& parts, const Rect& inner
);

} // namespace anjungan::ui
