// SPDX-License-Identifier: GPL-3.0-or-later
/// Boxes, words, marks, bars and the focus ring.
#include "kiosk/ui/painter.hpp"

#include "kiosk/ui/canvas.hpp"

#include <algorithm>
#include <cmath>

namespace anjungan::ui {

namespace {

constexpr float kawung_pitch_mm = 15.0F;
constexpr float caret_mm = 0.8F;
constexpr float segment_gap_mm = 3;
constexpr float dash_mm = 4.0F;
/// Noto's letters hang out of their line by up to 0.8 mm at the largest size.
constexpr float overhang_mm = 1.5F;

} // namespace

Press press_of(const Widget& widget, const Attention& attention, Press around) {
    const bool down = widget.action && widget.id == attention.pressed_id;
    return down ? Press::down : around;
}

Press inside_of(Press press) {
    return press == Press::down ? Press::within : press;
}

Rect inked(const Widget& widget, const Theme& theme) {
    const bool words = !widget.text.empty() || !widget.detail.empty();
    const bool framed = widget.box.border != Tone::none; // its padding is wider than any overhang
    return words && !framed ? grown(widget.rect, theme.pixels_at_least(overhang_mm)) : widget.rect;
}

int ring_reach(const Theme& theme) {
    return theme.pixels_at_least(focus_gap_mm) + theme.pixels_at_least(focus_ring_mm);
}

void Painter::paint(const Widget& tree, const Attention& attention, const Rect& area) {
    area_ = area;
    attention_ = &attention;
    ringed_ = nullptr;
    cairo_save(cairo_);
    cairo_rectangle(cairo_, area.x, area.y, area.width, area.height);
    cairo_clip(cairo_);
    const Colour ground = context_.theme.colour(Tone::ground);
    set_source(cairo_, ground);
    cairo_paint(cairo_);
    paint_widget(tree, ground, Press::up);
    if (ringed_ != nullptr) {
        paint_ring(*ringed_);
    }
    cairo_restore(cairo_);
}

void Painter::paint_widget(const Widget& widget, Colour behind, Press around) {
    if (!attention_->ringed_id.empty() && widget.id == attention_->ringed_id) {
        ringed_ = &widget;
    }
    const bool visible = !intersection(inked(widget, context_.theme), area_).empty();
    const Press press = press_of(widget, *attention_, around);
    const WidgetLook look = look_of(context_.theme, widget, press, behind);
    if (visible) {
        paint_box(widget, look);
        if (widget.ornament) {
            paint_ornament(widget, look);
        }
        if (widget.children.empty()) {
            paint_leaf(widget, look);
        }
    }
    cairo_save(cairo_);
    cairo_translate(cairo_, 0, look.sunk_px); // what stands on a face goes down with it
    for (const Widget& child : widget.children) {
        paint_widget(child, look.paper, inside_of(press));
    }
    cairo_restore(cairo_);
}

void Painter::paint_box(const Widget& widget, const WidgetLook& look) {
    const double radius = context_.theme.pixels(widget.box.radius_mm);
    if (!look.border) {
        if (look.fill) {
            fill_rounded(cairo_, widget.rect, radius, *look.fill);
        }
        paint_note_bar(widget, radius);
        return;
    }
    Rect face = widget.rect;
    face.y += look.sunk_px;
    face.height -= look.sunk_px;
    Rect inner = grown(face, -look.border_px);
    inner.height -= look.lip_px;
    fill_rounded(cairo_, face, radius, *look.border);
    fill_rounded(cairo_, inner, radius - look.border_px, look.paper);
    if (look.dashed) {
        paint_gaps(face, look);
    }
}

/// Level 0: flat, and marked at its left edge.
void Painter::paint_note_bar(const Widget& widget, double radius) {
    if (widget.box.bar == Tone::none) {
        return;
    }
    Rect bar = widget.rect;
    bar.width = context_.theme.pixels(elevation::note_bar_mm);
    fill_rounded(
        cairo_, bar, std::min(radius, bar.width / 2.0), context_.theme.colour(widget.box.bar)
    );
}

/// Cuts a border into dashes: what erases is known by it where there is no red.
void Painter::paint_gaps(const Rect& face, const WidgetLook& look) {
    const int step = context_.theme.pixels(dash_mm);
    const int edge = look.border_px + look.lip_px;
    for (int x = face.x + 2 * step; x + 2 * step < face.right(); x += 2 * step) {
        fill_rounded(cairo_, {x, face.y, step, look.border_px}, 0, look.paper);
        fill_rounded(cairo_, {x, face.bottom() - edge, step, edge}, 0, look.paper);
    }
    for (int y = face.y + 2 * step; y + 2 * step < face.bottom(); y += 2 * step) {
        fill_rounded(cairo_, {face.x, y, look.border_px, step}, 0, look.paper);
        fill_rounded(
            cairo_, {face.right() - look.border_px, y, look.border_px, step}, 0, look.paper
        );
    }
}

void Painter::paint_ornament(const Widget& widget, const WidgetLook& look) {
    const Theme& theme = context_.theme;
    // Quiet, and darker than a dark ground so that words over it lose no contrast. High contrast
    // has no ornament, nor have the other themes.
    if (theme.monochrome()) {
        return;
    }
    const Colour white = theme.colour(Tone::surface);
    const bool dark = contrast_ratio(look.paper, white) > 4.5;
    const Colour petal = dark ? mixed(look.paper, theme.colour(Tone::ink), 0.38F)
                              : mixed(look.paper, theme.colour(Tone::next), 0.22F);
    const double pitch = theme.pixels(kawung_pitch_mm);
    draw_kawung(cairo_, widget.rect, pitch, petal, look.paper);
}

void Painter::paint_leaf(const Widget& leaf, const WidgetLook& look) {
    Rect face = leaf.rect;
    face.y += look.sunk_px;
    const LeafParts parts = leaf_parts(context_, leaf, face);
    if (!parts.mark.empty()) {
        paint_mark(leaf, parts.mark, look);
    }
    if (!parts.icon.empty()) {
        pictures_.draw_icon(cairo_, leaf.icon.value, parts.icon, look.icon);
    }
    if (!parts.picture.empty()) {
        pictures_.draw_illustration(cairo_, leaf.picture, parts.picture, context_.theme);
    }
    paint_words(leaf, parts, look);
    if (!parts.bar.empty()) {
        paint_bar(leaf, parts.bar);
    }
    if (leaf.selected && leaf.check == Check::none && leaf.role != Role::key) {
        paint_badge(leaf, look);
    }
    if (leaf.caret) {
        paint_caret(leaf, parts.text, look);
    }
}

void Painter::paint_words(const Widget& leaf, const LeafParts& parts, const WidgetLook& look) {
    const Typesetter& typesetter = context_.ruler.typesetter();
    set_source(cairo_, look.text);
    if (!parts.text.empty()) {
        typesetter.draw(cairo_, leaf.text, text_font(context_, leaf), parts.text, leaf.style.align);
    }
    if (!parts.detail.empty()) {
        typesetter.draw(cairo_, leaf.detail, detail_font(context_), parts.detail, leaf.style.align);
    }
    if (!parts.tag.empty()) {
        typesetter.draw(cairo_, leaf.tag, tag_font(context_), parts.tag, Align::start);
    }
}

void Painter::paint_mark(const Widget& leaf, const Rect& mark, const WidgetLook& look) {
    const Theme& theme = context_.theme;
    const double radius = leaf.role == Role::choice ? mark.width / 2.0 : theme.pixels(1.6F);
    if (leaf.check == Check::off) {
        fill_rounded(cairo_, mark, radius, look.text);
        const int edge = theme.pixels(0.8F);
        fill_rounded(cairo_, grown(mark, -edge), radius - edge, look.paper);
        return;
    }
    fill_rounded(cairo_, mark, radius, look.icon);
    pictures_.draw_icon(cairo_, "check", grown(mark, -mark.width / 5), look.paper);
}

void Painter::paint_badge(const Widget& leaf, const WidgetLook& look) {
    const int size = context_.theme.pixels(7.0F);
    const int inset = context_.theme.pixels(2.0F);
    const Rect badge{leaf.rect.right() - size - inset, leaf.rect.y + inset, size, size};
    fill_rounded(cairo_, badge, size / 2.0, look.icon);
    pictures_.draw_icon(cairo_, "check", grown(badge, -size / 5), look.paper);
}

void Painter::paint_bar(const Widget& leaf, const Rect& bar) {
    const int count = std::max(1, leaf.segments);
    const int gap = count > 1 ? context_.theme.pixels(segment_gap_mm) : 0;
    Rect segment = bar;
    segment.width = (bar.width - gap * (count - 1)) / count;
    for (int i = 0; i < count; ++i) {
        const float reached = leaf.progress * static_cast<float>(count) - static_cast<float>(i);
        paint_segment(segment, std::clamp(reached, 0.0F, 1.0F));
        segment.x += segment.width + gap;
    }
}

void Painter::paint_segment(const Rect& bar, float reached) {
    const Theme& theme = context_.theme;
    const double radius = bar.height / 2.0;
    const int edge = theme.pixels(0.5F);
    fill_rounded(cairo_, bar, radius, theme.colour(Tone::accent));
    fill_rounded(cairo_, grown(bar, -edge), radius - edge, theme.colour(Tone::surface));
    Rect done = bar;
    done.width = static_cast<int>(std::lround(static_cast<float>(bar.width) * reached));
    done.width = std::max(done.width, reached > 0 ? bar.height : 0);
    fill_rounded(cairo_, done, radius, theme.colour(Tone::accent));
}

void Painter::paint_caret(const Widget& leaf, const Rect& text, const WidgetLook& look) {
    const std::string_view typed = leaf.personal ? std::string_view(leaf.text) : std::string_view();
    const Font font = text_font(context_, leaf);
    const Rect room = text.empty() ? inside(leaf.rect, padding_of(context_, leaf)) : text;
    Rect caret = context_.ruler.typesetter().caret(typed, font, room, leaf.style.align);
    caret.width = context_.theme.pixels(caret_mm);
    caret.x =
        std::min(caret.x + (typed.empty() ? -2 * caret.width : 1), leaf.rect.right() - caret.width);
    fill_rounded(cairo_, caret, 0, look.border.value_or(look.text));
}

void Painter::paint_ring(const Widget& widget) {
    const Theme& theme = context_.theme;
    const int edge = theme.pixels_at_least(focus_gap_mm);
    const int ring = theme.pixels_at_least(focus_ring_mm);
    const double radius = theme.pixels(std::max(1.5F, widget.box.radius_mm));
    const Rect outer = grown(widget.rect, edge + ring);
    frame_rounded(cairo_, outer, radius + edge + ring, ring, theme.focus_ring());
    frame_rounded(cairo_, grown(widget.rect, edge), radius + edge, edge, theme.focus_edge());
}

} // namespace anjungan::ui
