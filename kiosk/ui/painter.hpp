// SPDX-License-Identifier: GPL-3.0-or-later
/// Paints a laid-out tree with Cairo.
///
/// Internal to ui. Static pictures only: nothing moves or blinks.
#pragma once

#include "kiosk/ui/leaf.hpp"
#include "kiosk/ui/leaf_look.hpp"
#include "kiosk/ui/pictures.hpp"

#include <string>

namespace anjungan::ui {

/// What the citizen is doing, as far as it shows.
struct Attention {
    std::string pressed_id; ///< a finger is on it
    std::string ringed_id;  ///< the keys have reached it

    bool operator==(const Attention&) const = default;
};

/// `around`: of what it stands in.
[[nodiscard]] Press press_of(const Widget& widget, const Attention& attention, Press around);
/// What that means to those that stand in it.
[[nodiscard]] Press inside_of(Press press);
/// Where a widget may leave ink: a J or an italic hangs out of the box that its line is measured
/// by, so that what shows words reaches a little further than its rectangle.
[[nodiscard]] Rect inked(const Widget& widget, const Theme& theme);
/// How far the focus ring reaches beyond a widget.
[[nodiscard]] int ring_reach(const Theme& theme);

class Painter {
public:
    /// `context` and `pictures` outlive the painter.
    Painter(const LeafContext& context, Pictures& pictures, cairo_t* cairo)
        : context_(context), pictures_(pictures), cairo_(cairo) {}

    /// Paints what of `tree` lies in `area`, ground included.
    void paint(const Widget& tree, const Attention& attention, const Rect& area);

private:
    void paint_widget(const Widget& widget, Colour behind, Press around);
    void paint_box(const Widget& widget, const WidgetLook& look);
    void paint_note_bar(const Widget& widget, double radius);
    void paint_gaps(const Rect& face, const WidgetLook& look);
    void paint_ornament(const Widget& widget, const WidgetLook& look);
    void paint_leaf(const Widget& leaf, const WidgetLook& look);
    void paint_words(const Widget& leaf, const LeafParts& parts, const WidgetLook& look);
    void paint_mark(const Widget& leaf, const Rect& mark, const WidgetLook& look);
    void paint_badge(const Widget& leaf, const WidgetLook& look);
    void paint_bar(const Widget& leaf, const Rect& bar);
    /// One piece of the bar; `reached`: 0–1 of it.
    void paint_segment(const Rect& bar, float reached);
    void paint_caret(const Widget& leaf, const Rect& text, const WidgetLook& look);
    void paint_ring(const Widget& widget);

    LeafContext context_;
    Pictures& pictures_;
    cairo_t* cairo_;
    Rect area_;
    const Attention* attention_ = nullptr;
    const Widget* ringed_ = nullptr;
};

} // namespace anjungan::ui
