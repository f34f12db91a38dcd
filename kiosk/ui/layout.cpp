// SPDX-License-Identifier: GPL-3.0-or-later
/// Tries densities until a page fits.
#include "kiosk/ui/layout.hpp"

#include "kiosk/ui/layout_run.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace anjungan::ui {

namespace {

struct Attempt {
    LaidOut page;
    bool clipped = false;
    bool paged = false;
    int pages = 1;
};

/// How a page gives way: first air, then headings, then the keys of a keyboard.
struct Level {
    Density density = Density::roomy;
    float key_height_mm = 0;
};

std::vector<Level> levels(const Theme& theme) {
    std::vector<Level> all = {{Density::roomy, theme.touch_target_mm()}};
    for (const Density density : {Density::roomy, Density::snug, Density::tight}) {
        all.push_back({density, standard_key_mm});
    }
    all.push_back({Density::tight, (standard_key_mm + smallest_key_mm) / 2});
    all.push_back({Density::tight, smallest_key_mm});
    return all;
}

bool has_keys(const Widget& widget) {
    return widget.role == Role::key ||
           std::any_of(widget.children.begin(), widget.children.end(), has_keys);
}

bool has_steps(const Widget& widget) {
    return widget.steps || std::any_of(widget.children.begin(), widget.children.end(), has_steps);
}

Attempt attempt(const Widget& tree, const Theme& theme, Ruler& ruler, const Level& level) {
    Attempt made{{tree, level.density}};
    const auto where = has_steps(tree) ? PagesTurn::in_the_steps : PagesTurn::below_the_list;
    LayoutRun run(LeafContext{theme, ruler, level.density, level.key_height_mm}, where);
    run.place(made.page.tree, {0, 0, theme.panel().width_px, theme.panel().height_px});
    made.clipped = run.clipped();
    made.paged = run.paged();
    made.pages = run.pages();
    return made;
}

/// Every list of `widget` on that page of it.
void turn_to(Widget& widget, int page) {
    if (widget.pager) {
        widget.pager->page = page;
    }
    for (Widget& child : widget.children) {
        turn_to(child, page);
    }
}

/// The pages of one list are laid out alike: if one of them needed less air than another, it would
/// begin elsewhere, and what stands between the two would be on neither.
bool clips_on_some_page(
    const Widget& tree, const Theme& theme, Ruler& ruler, const Level& level, int pages
) {
    Widget turned = tree;
    for (int page = 0; page < pages; ++page) {
        turn_to(turned, page);
        if (attempt(turned, theme, ruler, level).clipped) {
            return true;
        }
    }
    return false;
}

/// What can be spoken needs an id for the focus to return to.
void name_nameless(Widget& widget, int& count) {
    if (widget.id.empty() && widget.role != Role::group && !widget.name.empty()) {
        widget.id = "part-" + std::to_string(++count);
    }
    for (Widget& child : widget.children) {
        name_nameless(child, count);
    }
}

/// What a page falls back to that fits at no level whole.
struct Fallback {
    std::optional<Attempt> paged;
    std::optional<Attempt> alike; ///< the same with all of its pages
};

/// Keeps the first attempt that turns pages, and the first whose pages are all `alike()`.
template <typename Alike>
void consider(Fallback& fallback, const Attempt& attempt, const Alike& alike) {
    if (attempt.clipped) {
        return;
    }
    if (!fallback.paged) {
        fallback.paged = attempt;
    }
    if (!fallback.alike && alike()) {
        fallback.alike = attempt;
    }
}

/// Turning pages is better than a page without air, but a page with a little less air is better
/// than turning pages.
Attempt best_attempt(const Widget& tree, const Theme& theme, const Typesetter& typesetter) {
    Ruler ruler(typesetter);
    Fallback fallback;
    std::optional<Attempt> last;
    const bool keys = has_keys(tree);
    for (const Level& level : levels(theme)) {
        if (fallback.alike && level.density == Density::tight) {
            break;
        }
        if (last && !keys && level.density == last->page.density) {
            continue; // it differs in its keys only
        }
        last = attempt(tree, theme, ruler, level);
        if (!last->clipped && !last->paged) {
            return std::move(*last);
        }
        consider(fallback, *last, [&] {
            return !clips_on_some_page(tree, theme, ruler, level, last->pages);
        });
    }
    if (fallback.alike) {
        return std::move(*fallback.alike);
    }
    return fallback.paged ? std::move(*fallback.paged) : std::move(*last);
}

} // namespace

LaidOut layout(const Widget& tree, const Theme& theme, const Typesetter& typesetter) {
    LaidOut page = best_attempt(tree, theme, typesetter).page;
    int nameless = 0;
    name_nameless(page.tree, nameless);
    return page;
}

} // namespace anjungan::ui
