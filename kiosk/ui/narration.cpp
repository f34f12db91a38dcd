/// Collects sentences in the order in which they matter.
#include "kiosk/ui/narration.hpp"

#include "kiosk/ui/focus.hpp"

#include <functional>

namespace anjungan::ui {

namespace {

std::size_t hash_of(const Widget& widget) {
    return std::hash<std::string>{}(spoken_text(widget));
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
        for (const Widget* widget : reading_order(tree)) {
            if (widget->role == role) {
                say(all, *widget);
            }
        }
    }
    remember(tree);
    return all;
}

Narration::Change Narration::changed_screen(const Widget& tree, const std::string& focused_id) {
    Change change;
    const auto order = reading_order(tree);
    for (const Role role : {Role::alert, Role::status}) {
        for (const Widget* widget : order) {
            if (widget->role != role || !news(*widget)) {
                continue;
            }
            say(change.spoken, *widget);
            if (role == Role::alert && change.alert_id.empty()) {
                change.alert_id = widget->id;
            }
        }
    }
    for (const Widget* widget : order) {
        const bool focused = widget->id == focused_id && said_.count(focused_id) > 0;
        const bool said = widget->role == Role::alert || widget->role == Role::status;
        if (focused && !said && news(*widget)) {
            say(change.spoken, *widget);
        }
    }
    remember(tree);
    return change;
}

} // namespace anjungan::ui
