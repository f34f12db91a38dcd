// SPDX-License-Identifier: GPL-3.0-or-later
/// How wide and how high widgets want to be.
#include "kiosk/ui/layout_run.hpp"

#include <algorithm>
#include <numeric>

namespace anjungan::ui {

bool touchable(const Widget& widget) {
    return widget.action || std::any_of(widget.children.begin(), widget.children.end(), touchable);
}

bool is_leaf(const Widget& widget) {
    return widget.children.empty();
}

int LayoutRun::Lines::total() const {
    const auto add = [](int sum, const Line& line) { return sum + line.height; };
    const int gaps = gap * std::max(0, static_cast<int>(all.size()) - 1);
    return std::accumulate(all.begin(), all.end(), gaps, add);
}

int LayoutRun::Lines::least_total() const {
    const auto add = [](int sum, const Line& line) { return sum + line.least_height; };
    const int gaps = gap * std::max(0, static_cast<int>(all.size()) - 1);
    return std::accumulate(all.begin(), all.end(), gaps, add);
}

int LayoutRun::gap_of(const Widget& widget) const {
    const auto touch = std::count_if(widget.children.begin(), widget.children.end(), touchable);
    const int least = touch > 1 ? context_.theme.pixels_at_least(minimum_spacing_mm) : 0;
    const int gap =
        widget.firm ? context_.theme.pixels(widget.gap_mm) : air(context_, widget.gap_mm);
    return std::max(gap, least);
}

Arrange LayoutRun::arrange_of(const Widget& widget, int inner_width) {
    const bool landscape = context_.theme.landscape();
    const Arrange wanted =
        landscape ? widget.landscape_arrange.value_or(widget.arrange) : widget.arrange;
    if (wanted != Arrange::row || widget.children.front().role == Role::key) {
        return wanted;
    }
    int least = gap_of(widget) * (static_cast<int>(widget.children.size()) - 1);
    for (const Widget& child : widget.children) {
        least += widths(child).least;
    }
    return least <= inner_width ? Arrange::row : Arrange::column;
}

int LayoutRun::columns_of(const Widget& widget, int inner_width) {
    if (widget.arrange != Arrange::grid && widget.columns <= 1) {
        return 1;
    }
    const bool landscape = context_.theme.landscape() && widget.landscape_columns > 0;
    int columns = std::max(1, landscape ? widget.landscape_columns : widget.columns);
    if (widget.children.front().role == Role::key) {
        return columns;
    }
    int least = 0;
    for (const Widget& child : widget.children) {
        least = std::max(least, widths(child).least);
    }
    const int gap = gap_of(widget);
    while (columns > 1 && columns * least + (columns - 1) * gap > inner_width) {
        --columns;
    }
    return columns;
}

Widths LayoutRun::content_widths(const Widget& widget) {
    const bool row = widget.landscape_arrange && context_.theme.landscape()
                         ? *widget.landscape_arrange == Arrange::row
                         : widget.arrange == Arrange::row;
    Widths all;
    for (const Widget& child : widget.children) {
        const Widths one = widths(child);
        all.least = row ? all.least + one.least : std::max(all.least, one.least);
        all.natural = row ? all.natural + one.natural : std::max(all.natural, one.natural);
    }
    const int gap = gap_of(widget);
    if (row) {
        const int gaps = gap * (static_cast<int>(widget.children.size()) - 1);
        return {all.least + gaps, all.natural + gaps};
    }
    if (widget.arrange == Arrange::grid) {
        const bool turned = context_.theme.landscape() && widget.landscape_columns > 0;
        const int columns = turned ? widget.landscape_columns : widget.columns;
        all.natural = columns * all.natural + (columns - 1) * gap;
    }
    return all;
}

Widths LayoutRun::widths(const Widget& widget) {
    Widths wanted;
    if (is_leaf(widget)) {
        wanted = leaf_widths(context_, widget);
    } else {
        const Edges padding = padding_of(context_, widget);
        wanted = content_widths(widget);
        wanted.least += padding.left + padding.right;
        wanted.natural += padding.left + padding.right;
    }
    int least = context_.theme.pixels(widget.min_width_mm);
    if (widget.action) {
        const bool key = widget.role == Role::key;
        const float target = key ? smallest_key_mm : context_.theme.touch_target_mm();
        least = std::max(least, context_.theme.pixels_at_least(target));
    }
    wanted.least = std::max(wanted.least, least);
    wanted.natural = std::max(wanted.natural, wanted.least);
    if (widget.max_width_mm > 0) {
        const int most = std::max(least, context_.theme.pixels(widget.max_width_mm));
        wanted.natural = std::min(wanted.natural, most);
        wanted.least = std::min(wanted.least, most);
    }
    return wanted;
}

int LayoutRun::child_width(const Widget& parent, const Widget& child, int room) {
    if (parent.across == Align::stretch) {
        const int most = context_.theme.pixels(child.max_width_mm);
        return most > 0 ? std::min(most, room) : room;
    }
    return std::min(widths(child).natural, room);
}

int LayoutRun::smallest_height(const Widget& widget) const {
    const int least = context_.theme.pixels(widget.min_height_mm);
    if (!widget.action) {
        return least;
    }
    const float target =
        widget.role == Role::key ? context_.key_height_mm : context_.theme.touch_target_mm();
    return std::max(least, context_.theme.pixels_at_least(target));
}

int LayoutRun::height(const Widget& widget, int width) {
    int wanted = 0;
    if (is_leaf(widget)) {
        wanted = leaf_height(context_, widget, width);
    } else {
        const Edges padding = padding_of(context_, widget);
        wanted = content_height(widget, width - padding.left - padding.right) + padding.top +
                 padding.bottom;
    }
    return std::max(wanted, smallest_height(widget));
}

int LayoutRun::content_height(const Widget& widget, int inner_width) {
    if (arrange_of(widget, inner_width) != Arrange::row) {
        return lines_of(widget, inner_width).total();
    }
    const std::vector<int> columns = row_widths(widget, inner_width);
    int tallest = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        tallest = std::max(tallest, height(widget.children[i], columns[i]));
    }
    return tallest;
}

int LayoutRun::least_height(const Widget& widget, int width) {
    if (is_leaf(widget)) {
        const bool gives_way = !widget.picture.empty() && widget.text.empty();
        return gives_way ? smallest_height(widget) : height(widget, width);
    }
    const Edges padding = padding_of(context_, widget);
    const int inner_width = width - padding.left - padding.right;
    const int edges = padding.top + padding.bottom;
    if (widget.pager) {
        int tallest = 0;
        for (const Line& line : lines_of(widget, inner_width).all) {
            tallest = std::max(tallest, line.height);
        }
        const Widget bar = foot_of({widget.id, *widget.pager, 1, 3, 9});
        return tallest + gap_of(widget) + height(bar, inner_width) + edges;
    }
    if (arrange_of(widget, inner_width) != Arrange::row) {
        return std::max(
            lines_of(widget, inner_width).least_total() + edges, smallest_height(widget)
        );
    }
    const std::vector<int> columns = row_widths(widget, inner_width);
    int tallest = smallest_height(widget) - edges;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        tallest = std::max(tallest, least_height(widget.children[i], columns[i]));
    }
    return tallest + edges;
}

LayoutRun::Line LayoutRun::line_of(const Widget& widget, const Line& span, int cell_width) {
    Line line = span;
    bool unlimited = false;
    for (std::size_t i = span.first; i < span.first + span.count; ++i) {
        const Widget& child = widget.children[i];
        const int width = child_width(widget, child, cell_width);
        line.height = std::max(line.height, height(child, width));
        line.least_height = std::max(line.least_height, least_height(child, width));
        line.grow = std::max(line.grow, child.grow);
        // The child that may become the highest says how high the line may become.
        unlimited = unlimited || (child.grow > 0 && child.max_height_mm <= 0);
        line.most = std::max(line.most, context_.theme.pixels(child.max_height_mm));
    }
    const Widget& only = widget.children[span.first];
    line.picture = span.count == 1 && !only.picture.empty() && only.text.empty();
    line.most = unlimited ? 0 : std::max(line.most, line.height);
    return line;
}

LayoutRun::Lines LayoutRun::lines_of(const Widget& widget, int inner_width) {
    Lines lines;
    lines.columns = columns_of(widget, inner_width);
    lines.gap = gap_of(widget);
    const int cell = (inner_width - (lines.columns - 1) * lines.gap) / lines.columns;
    const auto columns = static_cast<std::size_t>(lines.columns);
    int tallest = 0;
    for (std::size_t first = 0; first < widget.children.size(); first += columns) {
        Line span;
        span.first = first;
        span.count = std::min(columns, widget.children.size() - first);
        lines.all.push_back(line_of(widget, span, cell));
        tallest = std::max(tallest, lines.all.back().height);
    }
    // Tiles are all of one height, whatever their labels say.
    if (lines.columns > 1 &&
        std::all_of(widget.children.begin(), widget.children.end(), touchable)) {
        for (Line& line : lines.all) {
            line.height = tallest;
            line.least_height = tallest;
        }
    }
    return lines;
}

} // namespace anjungan::ui
