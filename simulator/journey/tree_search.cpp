// SPDX-License-Identifier: GPL-3.0-or-later
// Finding widgets in a laid-out tree.
#include "simulator/journey/tree_search.hpp"

#include "kiosk/ui/names.hpp"

#include <fmt/format.h>

namespace anjungan::journey {

namespace {

/// Calls `see` for every widget that has a place on the panel.
template <class See>
void walk(const ui::Widget& widget, const See& see) {
    if (!widget.rect.empty()) {
        see(widget);
    }
    for (const auto& child : widget.children) {
        walk(child, see);
    }
}

} // namespace

const ui::Widget* find_by_id(const ui::Widget& tree, std::string_view id) {
    const ui::Widget* found = nullptr;
    walk(tree, [&](const ui::Widget& widget) {
        if (widget.id == id) {
            found = &widget;
        }
    });
    return found;
}

std::vector<const ui::Widget*>
find_targets(const ui::Widget& tree, std::string_view role, std::string_view name) {
    std::vector<const ui::Widget*> found;
    walk(tree, [&](const ui::Widget& widget) {
        const bool wanted = role.empty() || ui::role_name(widget.role) == role;
        if (widget.action.has_value() && wanted && widget.name == name) {
            found.push_back(&widget);
        }
    });
    return found;
}

const ui::Widget* find_touchable(const ui::Widget& tree, std::string_view suffix) {
    const ui::Widget* found = nullptr;
    walk(tree, [&](const ui::Widget& widget) {
        if (widget.action.has_value() && widget.id.ends_with(suffix)) {
            found = &widget;
        }
    });
    return found;
}

bool shows(const ui::Widget& tree, std::string_view text) {
    bool found = false;
    walk(tree, [&](const ui::Widget& widget) {
        found = found || widget.text.find(text) != std::string::npos ||
                widget.name.find(text) != std::string::npos;
    });
    return found;
}

std::vector<std::string> inventory(const ui::Widget& tree) {
    std::vector<std::string> lines;
    walk(tree, [&](const ui::Widget& widget) {
        const bool worth_naming = widget.role != ui::Role::group && widget.role != ui::Role::key;
        if (worth_naming && !widget.name.empty()) {
            lines.push_back(fmt::format(
                "{} \"{}\"",
                ui::role_name(widget.role),
                widget.personal ? "(personal)" : widget.name
            ));
        }
    });
    return lines;
}

} // namespace anjungan::journey
