// SPDX-License-Identifier: GPL-3.0-or-later
/// Puts widgets into the rectangles that measuring found.
#include "kiosk/ui/layout_run.hpp"

#include <algorithm>
#include <numeric>

namespace anjungan::ui {

namespace {

bool within(const Rect& inner, const Rect& outer) {
    return inner.empty() || (inner.x >= outer.x && inner.y >= outer.y &&
                             inner.right() <= outer.right() && inner.bottom() <= outer.bottom());
}

int shifted(Align align, int room) {
    if (room <= 0) {
        return 0;
    }
    switch (align) {
    case Align::centre: return room / 2;
    case Align::end: return room;
    case Align::start:
    case Align::stretch: return 0;
    }
    return 0;
}

} // namespace

void LayoutRun::place(Widget& widget, const Rect& rect) {
    widget.rect = rect;
    widget.clipped = false;
    widget.unknown_glyphs = 0;
    if (is_leaf(widget)) {
        place_leaf(widget);
        return;
    }
    const Rect inner = inside(rect, padding_of(context_, widget));
    if (widget.pager) {
        turn_pages(widget, inner);
    }
    if (widget.steps && turned_) {
        take_steps(widget);
    }
    if (arrange_of(widget, inner.width) == Arrange::row) {
        place_row(widget, inner);
    } else {
        place_lines(widget, inner);
    }
}

void LayoutRun::place_leaf(Widget& leaf) {
    const LeafParts parts = leaf_parts(context_, leaf, leaf.rect);
    leaf.unknown_glyphs = parts.unknown_glyphs;
    // What a citizen typed may have words of any length; our own words are never broken.
    const bool broken = parts.word_broken && !leaf.personal;
    leaf.clipped = broken || !within(parts.extent(), leaf.rect);
    clipped_ = clipped_ || leaf.clipped;
}

void LayoutRun::place_child(const Widget& parent, Widget& child, const Rect& rect) {
    place(child, rect);
    if (!within(rect, parent.rect)) {
        child.clipped = true;
        clipped_ = true;
    }
}

void LayoutRun::place_row(Widget& widget, const Rect& inner) {
    const std::vector<int> columns = row_widths(widget, inner.width);
    const int gap = gap_of(widget);
    const int used = std::accumulate(columns.begin(), columns.end(), 0) +
                     gap * (static_cast<int>(columns.size()) - 1);
    int x = inner.x + shifted(widget.along, inner.width - used);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        Widget& child = widget.children[i];
        const bool stretch = widget.across == Align::stretch || child.grow > 0;
        const int natural = stretch && !is_leaf(child) ? inner.height : height(child, columns[i]);
        const int tall =
            widget.across == Align::stretch ? inner.height : std::min(natural, inner.height);
        const int y = inner.y + shifted(widget.across, inner.height - tall);
        place_child(widget, child, {x, y, columns[i], tall});
        x += columns[i] + gap;
    }
}

void LayoutRun::share_out(Lines& lines, int room) {
    int missing = lines.total() - room;
    if (missing < 0) {
        grow_lines(lines, -missing);
        return;
    }
    const auto give_way = [&missing](Line& line) {
        const int spare = std::min(missing, line.height - line.least_height);
        line.height -= spare;
        missing -= spare;
    };
    for (Line& line : lines.all) {
        if (line.picture) {
            give_way(line); // before any text does
        }
    }
    std::ranges::for_each(lines.all, give_way);
}

bool LayoutRun::may_grow(const Line& line) {
    return line.grow > 0 && (line.most == 0 || line.height < line.most);
}

/// Lines share `extra` by their grow, each up to its limit. What nobody took is returned.
int LayoutRun::grow_once(Lines& lines, int extra) {
    const auto add = [](float sum, const Line& line) {
        return may_grow(line) ? sum + line.grow : sum;
    };
    float grow = std::accumulate(lines.all.begin(), lines.all.end(), 0.0F, add);
    for (Line& line : lines.all) {
        if (may_grow(line)) {
            int share = static_cast<int>(static_cast<float>(extra) * line.grow / grow);
            grow -= line.grow;
            share = line.most > 0 ? std::min(share, line.most - line.height) : share;
            line.height += share;
            extra -= share;
        }
    }
    return extra;
}

/// What those leave that have reached their limit is shared out once more among the others; what
/// nobody takes stays at the end.
void LayoutRun::grow_lines(Lines& lines, int extra) {
    for (int before = extra + 1; extra > 0 && extra < before;) {
        before = extra;
        extra = grow_once(lines, extra);
    }
}

void LayoutRun::place_lines(Widget& widget, const Rect& inner) {
    Lines lines = lines_of(widget, inner.width);
    share_out(lines, inner.height);
    int y = inner.y + shifted(widget.along, inner.height - lines.total());
    const int count = static_cast<int>(lines.all.size());
    for (int i = 0; i < count; ++i) {
        const Line& line = lines.all[static_cast<std::size_t>(i)];
        place_line(widget, line, {inner.x, y, inner.width, line.height}, lines.columns);
        y += line.height + lines.gap;
    }
}

void LayoutRun::place_line(Widget& widget, const Line& line, const Rect& room, int columns) {
    const int gap = gap_of(widget);
    const int cells = room.width - (columns - 1) * gap;
    for (std::size_t i = 0; i < line.count; ++i) {
        const int column = static_cast<int>(i);
        // Leftover pixels of the division go to the cells one by one, so the edges stay flush.
        const int left = cells * column / columns;
        const int cell = cells * (column + 1) / columns - left;
        Widget& child = widget.children[line.first + i];
        const int width = child_width(widget, child, cell);
        const int x = room.x + left + column * gap + shifted(widget.across, cell - width);
        place_child(widget, child, {x, room.y, width, room.height});
    }
}

} // namespace anjungan::ui
