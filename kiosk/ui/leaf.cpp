// SPDX-License-Identifier: GPL-3.0-or-later
/// Measures and places what stands inside a leaf.
#include "kiosk/ui/leaf.hpp"

#include <algorithm>

namespace anjungan::ui {

namespace {

constexpr float mark_mm = 9.0F;
constexpr float mark_gap_mm = 4.0F;
constexpr float icon_gap_mm = 3.0F;
constexpr float least_gap_mm = 1.8F;
constexpr float least_note_gap_mm = 3.0F; ///< words that are read have the width
constexpr float icon_above_gap_mm = 2.0F;
constexpr float detail_gap_mm = 0.8F;
constexpr float bar_gap_mm = 2.0F;
constexpr float bar_mm = 4.0F;

/// An illustration above words.
bool pictured(const Widget& leaf) {
    return !leaf.picture.empty() && !leaf.text.empty();
}

bool has_mark(const Widget& leaf) {
    return leaf.check != Check::none;
}

/// The measured pieces of one leaf at one width.
struct Pieces {
    int mark = 0; ///< edge length; the gap behind it is `mark_gap`
    int mark_gap = 0;
    int icon = 0;
    int icon_gap = 0;
    TextBlock text;
    TextBlock detail;
    int detail_gap = 0;
    int bar = 0;
    int bar_gap = 0;

    [[nodiscard]] int words_width() const { return std::max(text.width, detail.width); }
    [[nodiscard]] int words_height() const { return text.height + detail_gap + detail.height; }
};

Pieces fixed_pieces(const LeafContext& context, const Widget& leaf) {
    const Theme& theme = context.theme;
    const bool words = !leaf.text.empty();
    Pieces pieces;
    if (has_mark(leaf)) {
        pieces.mark = theme.pixels(mark_mm * theme.icon_scale());
        pieces.mark_gap = theme.pixels(mark_gap_mm);
    }
    if (!leaf.icon.value.empty()) {
        const bool tight = context.density == Density::tight && !leaf.firm;
        const float thinner = tight ? 0.75F : 1.0F;
        pieces.icon = theme.pixels(leaf.icon_mm * theme.icon_scale() * thinner);
        const bool above = leaf.icon_place == IconPlace::above;
        const float gap_mm = above ? icon_above_gap_mm : icon_gap_mm;
        const int gap = leaf.firm ? theme.pixels(gap_mm) : air(context, gap_mm);
        const float least_mm = leaf.action ? least_gap_mm : least_note_gap_mm;
        pieces.icon_gap = words ? std::max(gap, theme.pixels(least_mm)) : 0;
    }
    if (!leaf.detail.empty()) {
        pieces.detail_gap = theme.pixels(detail_gap_mm);
    }
    if (leaf.progress >= 0) {
        pieces.bar = theme.pixels(bar_mm);
        pieces.bar_gap = theme.pixels(bar_gap_mm);
    }
    return pieces;
}

/// What stands left of the words.
int lead_of(const Pieces& pieces, const Widget& leaf) {
    const int icon = leaf.icon_place == IconPlace::before ? pieces.icon + pieces.icon_gap : 0;
    return pieces.mark + pieces.mark_gap + icon;
}

Pieces pieces_at(const LeafContext& context, const Widget& leaf, int inner_width) {
    Pieces pieces = fixed_pieces(context, leaf);
    const int width = std::max(1, inner_width - lead_of(pieces, leaf));
    if (!leaf.text.empty()) {
        pieces.text = context.ruler.measure(leaf.text, text_font(context, leaf), width);
    }
    if (!leaf.detail.empty()) {
        pieces.detail = context.ruler.measure(leaf.detail, detail_font(context), width);
    }
    return pieces;
}

/// Without the bar, which stands below everything else.
int body_height(const Pieces& pieces, const Widget& leaf) {
    if (pictured(leaf)) {
        return std::max(pieces.mark, pieces.words_height());
    }
    if (leaf.icon_place == IconPlace::above) {
        return pieces.icon + pieces.icon_gap + pieces.words_height();
    }
    return std::max({pieces.mark, pieces.icon, pieces.words_height()});
}

int content_height(const Pieces& pieces, const Widget& leaf) {
    return body_height(pieces, leaf) + pieces.bar_gap + pieces.bar;
}

int aligned(int start, int room, int length, Align align) {
    switch (align) {
    case Align::centre: return start + (room - length) / 2;
    case Align::end: return start + room - length;
    case Align::start:
    case Align::stretch: return start;
    }
    return start;
}

/// Touchable and boxed leaves hold their content in the middle; plain text starts at the top.
int content_top(const Widget& leaf, const Rect& inner, int height) {
    const bool centred = leaf.action || leaf.box.fill != Tone::none || leaf.text.empty();
    return inner.y + (centred ? std::max(0, (inner.height - height) / 2) : 0);
}

void place_words(LeafParts& parts, const Pieces& pieces, int x, int y, int width) {
    if (pieces.text.height > 0) {
        parts.text = {x, y, width, pieces.text.height};
    }
    if (pieces.detail.height > 0) {
        parts.detail = {x, y + pieces.text.height + pieces.detail_gap, width, pieces.detail.height};
    }
}

void place_above(LeafParts& parts, const Pieces& pieces, const Widget& leaf, const Rect& inner) {
    const int top = content_top(leaf, inner, content_height(pieces, leaf));
    const int icon_x = aligned(inner.x, inner.width, pieces.icon, leaf.style.align);
    parts.icon = {icon_x, top, pieces.icon, pieces.icon};
    place_words(parts, pieces, inner.x, top + pieces.icon + pieces.icon_gap, inner.width);
}

void place_beside(LeafParts& parts, const Pieces& pieces, const Widget& leaf, const Rect& inner) {
    const int height = body_height(pieces, leaf);
    const int top = content_top(leaf, inner, content_height(pieces, leaf));
    const int lead = lead_of(pieces, leaf);
    // With nothing before it, the text block has the whole width and Pango aligns each line.
    const int words = lead > 0 ? std::min(pieces.words_width(), inner.width - lead) : inner.width;
    int x = lead > 0 ? aligned(inner.x, inner.width, lead + words, leaf.style.align) : inner.x;
    const auto middle = [&](int length) { return top + (height - length) / 2; };
    if (pieces.mark > 0) {
        parts.mark = {x, middle(pieces.mark), pieces.mark, pieces.mark};
        x += pieces.mark + pieces.mark_gap;
    }
    if (pieces.icon > 0) {
        parts.icon = {x, middle(pieces.icon), pieces.icon, pieces.icon};
        x += pieces.icon + pieces.icon_gap;
    }
    place_words(parts, pieces, x, middle(pieces.words_height()), words);
    if (pieces.bar > 0) {
        parts.bar = {inner.x, top + height + pieces.bar_gap, inner.width, pieces.bar};
    }
}

/// All of it stands in the middle.
void place_pictured(
    LeafParts& parts, const Pieces& pieces, const Widget& leaf, const PictureAbove& above
) {
    const Rect& below = above.below;
    parts.picture = above.picture;
    const int lead = lead_of(pieces, leaf);
    const int words = std::min(pieces.words_width(), below.width - lead);
    const int x = below.x + (below.width - lead - words) / 2;
    const auto middle = [&](int length) { return below.y + (below.height - length) / 2; };
    if (pieces.mark > 0) {
        parts.mark = {x, middle(pieces.mark), pieces.mark, pieces.mark};
    }
    place_words(parts, pieces, x + lead, middle(pieces.words_height()), words);
}

} // namespace

int air(const LeafContext& context, float millimetres) {
    switch (context.density) {
    case Density::roomy: return context.theme.pixels(millimetres);
    case Density::snug: return context.theme.pixels(millimetres * 0.7F);
    case Density::tight: return context.theme.pixels(millimetres * 0.45F);
    }
    return 0;
}

Edges padding_of(const LeafContext& context, const Widget& widget) {
    // Words keep clear of a box's sides longer than of its top.
    const auto given = [&](float millimetres) {
        return widget.firm ? context.theme.pixels(millimetres) : air(context, millimetres);
    };
    const auto beside = [&](float millimetres) {
        return (given(millimetres) + context.theme.pixels(millimetres)) / 2;
    };
    const int bar = widget.box.bar == Tone::none ? 0 : context.theme.pixels(elevation::note_bar_mm);
    return {
        given(widget.padding.top_mm),
        beside(widget.padding.right_mm),
        given(widget.padding.bottom_mm) + context.theme.pixels(lip_mm(widget)),
        beside(widget.padding.left_mm) + bar};
}

float lip_mm(const Widget& widget) {
    const bool raised =
        widget.action && widget.box.border != Tone::none && widget.box.radius_mm > 0;
    return raised ? elevation::lip_mm : 0.0F;
}

Rect inside(const Rect& rect, const Edges& edges) {
    return {
        rect.x + edges.left,
        rect.y + edges.top,
        rect.width - edges.left - edges.right,
        rect.height - edges.top - edges.bottom};
}

Font text_font(const LeafContext& context, const Widget& leaf) {
    const float cap_mm = context.theme.cap_height_mm(leaf.style.role, context.density);
    return context.ruler.typesetter().font(
        cap_mm * context.theme.panel().pixels_per_mm, leaf.style.bold
    );
}

Font detail_font(const LeafContext& context) {
    const float cap_mm = context.theme.cap_height_mm(TextRole::caption, context.density);
    return context.ruler.typesetter().font(cap_mm * context.theme.panel().pixels_per_mm, false);
}

Widths leaf_widths(const LeafContext& context, const Widget& leaf) {
    if (!leaf.picture.empty() && leaf.text.empty()) {
        return picture_widths(context, leaf);
    }
    const Edges padding = padding_of(context, leaf);
    const Pieces pieces = fixed_pieces(context, leaf);
    Widths words;
    const auto widen = [&](const std::string& text, const Font& font) {
        words.least = std::max(words.least, context.ruler.widest_word(text, font));
        words.natural = std::max(words.natural, context.ruler.measure(text, font, -1).width);
    };
    if (!leaf.text.empty()) {
        widen(leaf.text, text_font(context, leaf));
    }
    if (!leaf.detail.empty()) {
        widen(leaf.detail, detail_font(context));
    }
    const int fixed = lead_of(pieces, leaf) + padding.left + padding.right;
    const int above = leaf.icon_place == IconPlace::above ? pieces.icon : 0;
    return {fixed + std::max(words.least, above), fixed + std::max(words.natural, above)};
}

int leaf_height(const LeafContext& context, const Widget& leaf, int width_px) {
    if (!leaf.picture.empty() && leaf.text.empty()) {
        return picture_height(context, leaf, width_px);
    }
    const Edges padding = padding_of(context, leaf);
    const Pieces pieces = pieces_at(context, leaf, width_px - padding.left - padding.right);
    return content_height(pieces, leaf) + padding.top + padding.bottom;
}

Rect LeafParts::extent() const {
    return united(united(united(united(mark, icon), united(text, detail)), bar), tag);
}

LeafParts leaf_parts(const LeafContext& context, const Widget& leaf, const Rect& rect) {
    const Rect inner = inside(rect, padding_of(context, leaf));
    const Pieces pieces = pieces_at(context, leaf, inner.width);
    LeafParts parts;
    if (!pictured(leaf)) {
        parts.picture = picture_place(context, leaf, rect);
    }
    parts.word_broken = pieces.text.word_broken || pieces.detail.word_broken;
    parts.unknown_glyphs = pieces.text.unknown_glyphs + pieces.detail.unknown_glyphs;
    if (pictured(leaf)) {
        const int words = body_height(pieces, leaf);
        place_pictured(parts, pieces, leaf, picture_above(context, leaf, rect, words));
    } else if (leaf.icon_place == IconPlace::above && pieces.icon > 0) {
        place_above(parts, pieces, leaf, inner);
    } else {
        place_beside(parts, pieces, leaf, inner);
    }
    parts.tag = tag_place(context, leaf, parts, inner);
    return parts;
}

} // namespace anjungan::ui
