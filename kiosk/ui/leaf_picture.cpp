// SPDX-License-Identifier: GPL-3.0-or-later
/// How much room an illustration takes, and how it gives way.
#include "kiosk/ui/leaf.hpp"
#include "kiosk/ui/picture_names.hpp"

#include <algorithm>

namespace anjungan::ui {

namespace {

constexpr float above_words_mm = 4.0F;

/// A name that nobody knows keeps a square place.
Illustration shape_of(const Widget& leaf) {
    return find_illustration(leaf.picture).value_or(Illustration{leaf.picture, 1, 1});
}

} // namespace

Widths picture_widths(const LeafContext& context, const Widget& leaf) {
    const Illustration shape = shape_of(leaf);
    const Edges padding = padding_of(context, leaf);
    const int height = context.theme.pixels(leaf.picture_mm);
    return {0, height * shape.width / shape.height + padding.left + padding.right};
}

int picture_height(const LeafContext& context, const Widget& leaf, int width_px) {
    const Illustration shape = shape_of(leaf);
    const Edges padding = padding_of(context, leaf);
    const int width = std::max(0, width_px - padding.left - padding.right);
    const int height =
        std::min(context.theme.pixels(leaf.picture_mm), width * shape.height / shape.width);
    return height + padding.top + padding.bottom;
}

Rect picture_place(const LeafContext& context, const Widget& leaf, const Rect& rect) {
    if (leaf.picture.empty()) {
        return {};
    }
    const Illustration shape = shape_of(leaf);
    const Rect inner = inside(rect, padding_of(context, leaf));
    const int most = std::min(inner.height, context.theme.pixels(leaf.picture_mm));
    const int width = std::min(inner.width, most * shape.width / shape.height);
    const int height = std::min(most, width * shape.height / shape.width);
    if (height <= 0 || height < context.theme.pixels(leaf.picture_least_mm)) {
        return {};
    }
    const int x = leaf.style.align == Align::start || leaf.style.align == Align::stretch ? 0
                  : leaf.style.align == Align::end ? inner.width - width
                                                   : (inner.width - width) / 2;
    return {inner.x + x, inner.y + (inner.height - height) / 2, width, height};
}

PictureAbove
picture_above(const LeafContext& context, const Widget& leaf, const Rect& rect, int words_height) {
    const int gap = context.theme.pixels(above_words_mm);
    const Rect inner = inside(rect, padding_of(context, leaf));
    Rect upper = rect;
    upper.height = std::max(0, rect.height - words_height - gap);
    PictureAbove above{picture_place(context, leaf, upper), inner};
    if (!above.picture.empty()) {
        const int whole = above.picture.height + gap + words_height;
        above.picture.y = inner.y + (inner.height - whole) / 2;
        above.below.y = above.picture.bottom() + gap;
        above.below.height = words_height;
    }
    return above;
}

} // namespace anjungan::ui
