// SPDX-License-Identifier: GPL-3.0-or-later
/// The word that says of what is chosen that it is.
#include "kiosk/ui/leaf.hpp"

namespace anjungan::ui {

namespace {

constexpr float tag_gap_mm = 4.0F;

} // namespace

Font tag_font(const LeafContext& context) {
    const float cap_mm = context.theme.cap_height_mm(TextRole::caption, context.density);
    return context.ruler.typesetter().font(cap_mm * context.theme.panel().pixels_per_mm, true);
}

Rect tag_place(
    const LeafContext& context, const Widget& leaf, const LeafParts& parts, const Rect& inner
) {
    if (!leaf.selected || leaf.tag.empty()) {
        return {};
    }
    const TextBlock tag = context.ruler.measure(leaf.tag, tag_font(context), -1);
    const bool above = !parts.picture.empty();
    const int gap = context.theme.pixels(tag_gap_mm);
    const Rect words = united(parts.text, parts.detail);
    const int wide = above ? inner.width : inner.right() - words.right() - gap;
    const int high = above ? parts.picture.y - inner.y : inner.height;
    if (tag.width > wide || tag.height > high) {
        return {};
    }
    const int y = above ? inner.y : inner.y + (inner.height - tag.height) / 2;
    return {inner.right() - tag.width, y, tag.width, tag.height};
}

} // namespace anjungan::ui
