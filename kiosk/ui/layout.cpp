/// Tries densities until a page fits.
#include "kiosk/ui/layout.hpp"

#include "kiosk/ui/layout_run.hpp"

#include <array>

namespace anjungan::ui {

namespace {

struct Attempt {
    LaidOut page;
    bool clipped = false;
    bool paged = false;
};

Attempt attempt(const Widget& tree, const Theme& theme, Ruler& ruler, Density density) {
    Attempt made{{tree, density}};
    LayoutRun run(LeafContext{theme, ruler, density});
    run.place(made.page.tree, {0, 0, theme.panel().width_px, theme.panel().height_px});
    made.clipped = run.clipped();
    made.paged = run.paged();
    return made;
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

Attempt best_attempt(const Widget& tree, const Theme& theme, const Typesetter& typesetter) {
    Ruler ruler(typesetter);
    Attempt roomy = attempt(tree, theme, ruler, Density::roomy);
    if (!roomy.clipped && !roomy.paged) {
        return roomy;
    }
    Attempt snug = attempt(tree, theme, ruler, Density::snug);
    if (!snug.clipped && !snug.paged) {
        return snug;
    }
    if (!roomy.clipped) {
        return roomy;
    }
    return snug.clipped ? attempt(tree, theme, ruler, Density::tight) : snug;
}

} // namespace

LaidOut layout(const Widget& tree, const Theme& theme, const Typesetter& typesetter) {
    LaidOut page = best_attempt(tree, theme, typesetter).page;
    int nameless = 0;
    name_nameless(page.tree, nameless);
    return page;
}

} // namespace anjungan::ui
