// SPDX-License-Identifier: GPL-3.0-or-later
/// One attempt at laying out a page with a given density.
///
/// Internal to ui: layout() tries a few and keeps the best.
#pragma once

#include "kiosk/ui/leaf.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace anjungan::ui {

enum class PagesTurn : std::uint8_t { below_the_list, in_the_steps };

class LayoutRun {
public:
    /// `where`: what a list that has further pages is turned with.
    LayoutRun(const LeafContext& context, PagesTurn where) : context_(context), where_(where) {}

    /// Fills in `rect`, `clipped` and `unknown_glyphs` of `widget` and everything below it.
    void place(Widget& widget, const Rect& rect);

    /// Whether something did not fit, and whether something went to a further page.
    [[nodiscard]] bool clipped() const { return clipped_; }
    [[nodiscard]] bool paged() const { return pages_ > 1; }
    /// How many pages the list has that did not fit; 1: all of them fit.
    [[nodiscard]] int pages() const { return pages_; }

private:
    /// Children side by side with equal widths; a column is a grid of one.
    struct Line {
        std::size_t first = 0;
        std::size_t count = 0;
        int height = 0;
        int least_height = 0;
        int most = 0; ///< growing ends here; 0: no limit
        float grow = 0;
        bool picture = false; ///< an illustration alone: it gives way first
    };
    struct Lines {
        std::vector<Line> all;
        int columns = 1;
        int gap = 0;

        [[nodiscard]] int total() const;
        [[nodiscard]] int least_total() const;
    };

    /// A list of which only one page is shown.
    struct Turned {
        std::string id;
        Pager pager;
        int page = 0;
        int pages = 1;
        int remaining = 0; ///< children on later pages
    };

    // layout_measure.cpp
    [[nodiscard]] Widths widths(const Widget& widget);
    [[nodiscard]] Widths content_widths(const Widget& widget);
    [[nodiscard]] int height(const Widget& widget, int width);
    [[nodiscard]] int least_height(const Widget& widget, int width);
    [[nodiscard]] int content_height(const Widget& widget, int inner_width);
    [[nodiscard]] int smallest_height(const Widget& widget) const;
    [[nodiscard]] Arrange arrange_of(const Widget& widget, int inner_width);
    [[nodiscard]] int columns_of(const Widget& widget, int inner_width);
    [[nodiscard]] int child_width(const Widget& parent, const Widget& child, int room);
    [[nodiscard]] int gap_of(const Widget& widget) const;
    [[nodiscard]] std::vector<int> row_widths(const Widget& widget, int inner_width);
    [[nodiscard]] Lines lines_of(const Widget& widget, int inner_width);
    [[nodiscard]] Line line_of(const Widget& widget, const Line& span, int cell_width);

    // layout_place.cpp
    void place_leaf(Widget& leaf);
    void place_row(Widget& widget, const Rect& inner);
    void place_lines(Widget& widget, const Rect& inner);
    void place_line(Widget& widget, const Line& line, const Rect& room, int columns);
    void turn_pages(Widget& widget, const Rect& inner);
    [[nodiscard]] static std::vector<std::size_t>
    starts_of_pages(const Widget& widget, const Lines& lines, int room);
    [[nodiscard]] Widget foot_of(const Turned& list) const;
    void take_steps(Widget& steps) const;
    void place_child(const Widget& parent, Widget& child, const Rect& rect);
    static void share_out(Lines& lines, int room);
    [[nodiscard]] static bool may_grow(const Line& line);
    [[nodiscard]] static int grow_once(Lines& lines, int extra);
    static void grow_lines(Lines& lines, int extra);

    LeafContext context_;
    PagesTurn where_;
    std::optional<Turned> turned_;
    bool clipped_ = false;
    int pages_ = 1;
};

/// Whether `widget` or something in it can be touched.
[[nodiscard]] bool touchable(const Widget& widget);
[[nodiscard]] bool is_leaf(const Widget& widget);

} // namespace anjungan::ui
