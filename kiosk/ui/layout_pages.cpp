// SPDX-License-Identifier: GPL-3.0-or-later
/// Lists that are longer than the room for them: which part is shown, and what turns the page.
#include "kiosk/ui/layout_run.hpp"
#include "kiosk/ui/widgets.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>

namespace anjungan::ui {

namespace {

std::string with_number(std::string text, std::string_view name, int number) {
    if (const auto at = text.find(name); at != std::string::npos) {
        text.replace(at, name.size(), std::to_string(number));
    }
    return text;
}

std::string page_in_words(const Pager& pager, int page, int pages, int remaining) {
    auto pattern = pager.place.empty() ? std::string("{page}/{pages}") : pager.place;
    if (page + 1 < pages && !pager.place_before_last.empty()) {
        pattern = with_number(pager.place_before_last, "{count}", remaining);
    }
    return with_number(with_number(pattern, "{pages}", pages), "{page}", page + 1);
}

Caption more_caption(const std::string& id, const Pager& pager, int remaining) {
    return {
        id + "-more", with_number(pager.more_label, "{count}", remaining), {}, {"arrow_next"}, {}};
}

Caption previous_caption(const std::string& id, const Pager& pager) {
    return {id + "-previous", pager.previous_label, {}, {"back"}, {}};
}

bool is_choice(const Widget& widget) {
    return widget.role == Role::choice && widget.action;
}

/// Choices that stand together are one thing to answer.
std::ptrdiff_t touchables_of(const Widget& widget) {
    if (widget.action) {
        return 1;
    }
    const auto& children = widget.children;
    const bool asks = std::any_of(children.begin(), children.end(), is_choice);
    const auto add = [](std::ptrdiff_t sum, const Widget& child) {
        return sum + (is_choice(child) ? 0 : touchables_of(child));
    };
    return std::accumulate(children.begin(), children.end(), std::ptrdiff_t{asks ? 1 : 0}, add);
}

/// What the reader still has to see: things to touch, or, of a text, its paragraphs.
int remaining_after(const Widgets& children, std::size_t end) {
    const auto first = children.begin() + static_cast<std::ptrdiff_t>(end);
    const auto add = [](std::ptrdiff_t sum, const Widget& child) {
        return sum + touchables_of(child);
    };
    const auto touch = std::accumulate(first, children.end(), std::ptrdiff_t{0}, add);
    return static_cast<int>(touch > 0 ? touch : children.end() - first);
}

} // namespace

/// Below the page of a list that has others.
Widget LayoutRun::foot_of(const Turned& list) const {
    TextStyle style;
    style.bold = true;
    Widget place = text(
        list.id + "-page", page_in_words(list.pager, list.page, list.pages, list.remaining), style
    );
    place.role = Role::status; // a page that was turned is told
    if (where_ == PagesTurn::in_the_steps) {
        place.style.role = TextRole::caption;
        return place;
    }
    const auto side = [](bool shown, const Caption& caption, ActionId action) {
        Widget part = shown ? button(caption, action) : spacer(0);
        part.grow = 1;
        return part;
    };
    place.style.align = Align::centre;
    place.min_width_mm = 20;
    Widget bar =
        row({side(list.page > 0, previous_caption(list.id, list.pager), list.pager.previous),
             std::move(place),
             side(
                 list.page + 1 < list.pages,
                 more_caption(list.id, list.pager, list.remaining),
                 list.pager.more
             )},
            minimum_spacing_mm);
    bar.across = Align::centre;
    return bar;
}

/// Puts "previous" in the place of Back, and "more" in that of the next step.
void LayoutRun::take_steps(Widget& steps) const {
    const Turned& list = *turned_;
    const auto is_next = [](const Widget& step) { return step.box.fill == Tone::next; };
    Widgets kept;
    float back_share = 31;
    float next_share = 69;
    for (Widget& step : steps.children) {
        const bool replaced = is_next(step) ? list.page + 1 < list.pages : list.page > 0;
        (is_next(step) ? next_share : back_share) = step.grow;
        if (!replaced) {
            kept.push_back(std::move(step));
        }
    }
    if (list.page > 0) {
        Widget previous = button(previous_caption(list.id, list.pager), list.pager.previous);
        previous.grow = back_share;
        kept.insert(kept.begin(), std::move(previous));
    }
    if (list.page + 1 < list.pages) {
        Widget more =
            next_button(more_caption(list.id, list.pager, list.remaining), list.pager.more);
        more.grow = next_share;
        kept.push_back(std::move(more));
    }
    steps.children = std::move(kept);
}

/// The first child of each page; what leads goes with what it leads.
std::vector<std::size_t>
LayoutRun::starts_of_pages(const Widget& widget, const Lines& lines, int room) {
    std::vector<std::size_t> starts;
    int used = 0;
    for (std::size_t i = 0; i < lines.all.size(); ++i) {
        const Line& line = lines.all[i];
        int together = line.height;
        if (widget.children[line.first].leads && i + 1 < lines.all.size()) {
            together += lines.gap + lines.all[i + 1].height;
        }
        if (starts.empty() || used + together > room) {
            starts.push_back(line.first);
            used = 0;
        }
        used += line.height + lines.gap;
    }
    return starts;
}

void LayoutRun::turn_pages(Widget& widget, const Rect& inner) {
    const Pager pager = *widget.pager;
    widget.pager.reset();
    const Lines lines = lines_of(widget, inner.width);
    if (lines.total() <= inner.height) {
        return;
    }
    const int bar_height = height(foot_of({widget.id, pager, 1, 3, 9}), inner.width);
    const int room = inner.height - bar_height - lines.gap;
    const std::vector<std::size_t> starts = starts_of_pages(widget, lines, room);
    const int pages = static_cast<int>(starts.size());
    pages_ = std::max(pages_, pages);
    const auto page = static_cast<std::size_t>(std::clamp(pager.page, 0, pages - 1));
    const std::size_t begin = starts[page];
    const std::size_t end = page + 1 < starts.size() ? starts[page + 1] : widget.children.size();

    Turned list{
        widget.id, pager, static_cast<int>(page), pages, remaining_after(widget.children, end)};

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
    widget.children.push_back(foot_of(list));
    if (where_ == PagesTurn::in_the_steps) {
        turned_ = std::move(list);
    }
}

} // namespace anjungan::ui
