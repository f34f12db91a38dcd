// SPDX-License-Identifier: GPL-3.0-or-later
/// Puts widgets into the rectangles that measuring found, and turns pages.
#include "kiosk/ui/layout_run.hpp"
#include "kiosk/ui/widgets.hpp"

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

void put_number(std::string& pattern, std::string_view name, int number) {
    if (const auto at = pattern.find(name); at != std::string::npos) {
        pattern.replace(at, name.size(), std::to_string(number));
    }
}

/// "Page 2 of 3": a voice reads "2/3" as a fraction.
std::string place_in_words(std::string pattern, int page, int pages) {
    put_number(pattern, "{page}", page + 1);
    put_number(pattern, "{pages}", pages);
    return pattern;
}

} // namespace

Widget page_bar(const std::string& id, const Pager& pager, int page, int pages) {
    const auto side = [&](bool shown, const Caption& caption, ActionId action) {
        Widget part = shown ? button(caption, action) : spacer(0);
        part.grow = 1;
        return part;
    };
    const std::string place = std::to_string(page + 1) + "/" + std::to_string(pages);
    TextStyle style;
    style.align = Align::centre;
    style.bold = true;
    Widget indicator = text(id + "-page", place, style);
    indicator.min_width_mm = 20;
    indicator.role = Role::status;
    indicator.spoken = place_in_words(pager.place, page, pages);
    Widget bar = row(
        {side(page > 0, {id + "-previous", pager.previous_label, {}, {"back"}, {}}, pager.previous),
         std::move(indicator),
         side(
             page + 1 < pages, {id + "-more", pager.more_label, {}, {"arrow_next"}, {}}, pager.more
         )},
        minimum_spacing_mm
    );
    bar.across = Align::centre;
    return bar;
}

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
    int extra = room - lines.total();
    float grow = 0;
    for (const Line& line : lines.all) {
        grow += line.grow;
    }
    for (Line& line : lines.all) {
        if (extra < 0) {
            const int spare = std::min(-extra, line.height - line.least_height);
            line.height -= spare;
            extra += spare;
        } else if (line.grow > 0) {
            const int share = static_cast<int>(static_cast<float>(extra) * line.grow / grow);
            line.height += share;
            extra -= share;
            grow -= line.grow;
        }
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

void LayoutRun::turn_pages(Widget& widget, const Rect& inner) {
    const Pager pager = *widget.pager;
    widget.pager.reset();
    const Lines lines = lines_of(widget, inner.width);
    if (lines.total() <= inner.height) {
        return;
    }
    paged_ = true;
    const int bar_height = height(page_bar(widget.id, pager, 1, 3), inner.width);
    const int room = inner.height - bar_height - lines.gap;
    std::vector<std::size_t> starts;
    int used = 0;
    for (const Line& line : lines.all) {
        if (starts.empty() || used + line.height > room) {
            starts.push_back(line.first);
            used = 0;
        }
        used += line.height + lines.gap;
    }
    const int pages = static_cast<int>(starts.size());
    const auto page = static_cast<std::size_t>(std::clamp(pager.page, 0, pages - 1));
    const std::size_t begin = starts[page];
    const std::size_t end = page + 1 < starts.size() ? starts[page + 1] : widget.children.size();

    Widget shown;
    shown.arrange = widget.arrange;
    shown.columns = widget.columns;
    shown.landscape_columns = widget.landscape_columns;
    shown.gap_mm = widget.gap_mm;
    shown.across = widget.across;
    shown.grow = 1;
    for (std::size_t i = begin; i < end; ++i) {
        shown.children.push_back(std::move(widget.children[i]));
    }
    widget.arrange = Arrange::column;
    widget.landscape_arrange.reset();
    widget.columns = 1;
    widget.across = Align::stretch;
    widget.children.clear();
    widget.children.push_back(std::move(shown));
    widget.children.push_back(page_bar(widget.id, pager, static_cast<int>(page), pages));
}

} // namespace anjungan::ui
