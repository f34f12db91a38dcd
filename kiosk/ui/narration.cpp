// SPDX-License-Identifier: GPL-3.0-or-later
/// Collects sentences in the order in which they matter.
#include "kiosk/ui/narration.hpp"

#include "kiosk/ui/focus.hpp"

#include <algorithm>
#include <functional>
#include <vector>

namespace anjungan::ui {

namespace {

std::size_t hash_of(const Widget& widget) {
    return std::hash<std::string>{}(spoken_text(widget));
}

/// Alerts and states are said whenever they change, focused or not.
bool announced(const Widget& widget) {
    return widget.role == Role::alert || widget.role == Role::status;
}

std::vector<const Widget*> with_role(const Widget& tree, Role role) {
    std::vector<const Widget*> found = reading_order(tree);
    const auto other = [&](const Widget* widget) { return widget->role != role; };
    found.erase(std::remove_if(found.begin(), found.end(), other), found.end());
    return found;
}

void say(std::optional<Spoken>& all, const Widget& widget) {
    const std::string& words = spoken_text(widget);
    if (words.empty()) {
        return;
    }
    if (!all) {
        all = spoken_of(widget);
        return;
    }
    const char last = all->text.back();
    all->text += last == '.' || last == '?' || last == '!' ? " " : ". ";
    all->text += words;
    all->personal = all->personal || widget.personal;
}

} // namespace

Spoken spoken_of(const Widget& widget) {
    return {spoken_text(widget), widget.personal};
}

bool Narration::news(const Widget& widget) const {
    const auto before = said_.find(widget.id);
    return before == said_.end() || before->second != hash_of(widget);
}

void Narration::remember(const Widget& tree) {
    said_.clear();
    for (const Widget* widget : reading_order(tree)) {
        said_[widget->id] = hash_of(*widget);
    }
}

std::optional<Spoken> Narration::new_screen(const Widget& tree) {
    std::optional<Spoken> all;
    for (const Role role : {Role::alert, Role::heading, Role::status}) {
        for (const Widget* widget : with_role(tree, role)) {
            say(all, *widget);
        }
    }
    remember(tree);
    return all;
}

Narration::Change Narration::changed_screen(const Widget& tree, const std::string& focused_id) {
    Change change;
    for (const Widget* widget : with_role(tree, Role::alert)) {
        if (news(*widget)) {
            say(change.spoken, *widget);
            change.alert_id = change.alert_id.empty() ? widget->id : change.alert_id;
        }
    }
    for (const Widget* widget : with_role(tree, Role::status)) {
        if (news(*widget)) {
            say(change.spoken, *widget);
        }
    }
    const Widget* focused = find_widget(tree, focused_id);
    const bool known = said_.count(focused_id) > 0;
    if (focused != nullptr && known && !announced(*focused) && news(*focused)) {
        say(change.spoken, *focused);
    }
    remember(tree);
    return change;
}

} // namespace anjungan::ui
