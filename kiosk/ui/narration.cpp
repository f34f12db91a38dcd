// SPDX-License-Identifier: GPL-3.0-or-later
/// Collects sentences in the order in which they matter.
#include "kiosk/ui/narration.hpp"

#include "kiosk/ui/focus.hpp"

#include <algorithm>
#include <functional>
#include <string_view>
#include <vector>

namespace anjungan::ui {

namespace {

std::size_t hash_of(const Widget& widget) {
    const std::hash<std::string> hash;
    return hash(spoken_text(widget) + '\n' + widget.state + '\n' + widget.echo) + widget.echoes;
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

/// Where a list has got to: the layout writes it.
bool is_place_in_list(const Widget& widget) {
    return widget.role == Role::status && widget.id.ends_with("-page");
}

void append(Speech& all, Speech more) {
    all.insert(all.end(), more.begin(), more.end());
}

/// Three dots are for the eye.
std::string without_dots(std::string words) {
    constexpr std::string_view dots = " …";
    if (words.ends_with(dots)) {
        words.replace(words.size() - dots.size(), dots.size(), ".");
    }
    return words;
}

void say(Speech& all, const std::string& words) {
    if (!words.empty()) {
        all.push_back({words});
    }
}

void say_kinds(Speech& all, const Widget& widget) {
    if (widget.cue) {
        say(all, widget.cue->kind);
    }
    for (const Widget& child : widget.children) {
        say_kinds(all, child);
    }
}

const std::string& for_hand(Hand hand, const std::string& touch, const std::string& keys) {
    return hand == Hand::keys && !keys.empty() ? keys : touch;
}

Speech echo_of(const Widget& widget, Hand hand) {
    return {{for_hand(hand, widget.echo, widget.echo_keys), widget.echo_personal, {}}};
}

} // namespace

Speech spoken_of(const Widget& widget, Hand hand) {
    Speech all;
    const auto& words = for_hand(hand, spoken_text(widget), widget.spoken_keys);
    if (!words.empty()) {
        all.push_back({without_dots(words), widget.personal, widget.language});
    }
    say(all, widget.state);
    return all;
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

void Narration::say_how(Speech& all, const Widget& widget, Hand hand) {
    if (widget.cue) {
        const auto& how = for_hand(hand, widget.cue->how, widget.cue->how_keys);
        if (!how.empty() && explained_.insert(std::hash<std::string>{}(how)).second) {
            say(all, how);
        }
    }
    for (const Widget& child : widget.children) {
        say_how(all, child, hand);
    }
}

Speech Narration::new_screen(const Widget& tree, Hand hand) {
    Speech all;
    const auto say_each = [&](Role role, const auto& wanted) {
        auto widgets = with_role(tree, role);
        std::erase_if(widgets, [&](const Widget* widget) { return !wanted(*widget); });
        for (const Widget* widget : widgets) {
            append(all, spoken_of(*widget, hand));
        }
    };
    const auto each = [](const Widget& /*widget*/) { return true; };
    const auto is_news = [&](const Widget& widget) { return news(widget); };
    say_each(Role::alert, each);
    say_each(Role::progress, is_news);
    say_each(Role::heading, each);
    say_each(Role::text, [](const Widget& widget) { return widget.introduces; });
    say_kinds(all, tree);
    say_each(Role::status, [&](const Widget& widget) {
        return is_place_in_list(widget) || news(widget);
    });
    say_how(all, tree, hand);
    remember(tree);
    return all;
}

Speech Narration::again(const Widget& tree, Hand hand) {
    said_.clear();
    explained_.clear();
    return new_screen(tree, hand);
}

/// What was pressed says so itself; a key leaves it to the field that it types into.
const Widget* Narration::echoing(const Widget& tree, const std::string& focused_id) const {
    const Widget* found = nullptr;
    for (const Widget* widget : reading_order(tree)) {
        if (widget->echo.empty() || said_.count(widget->id) == 0 || !news(*widget)) {
            continue;
        }
        if (widget->id == focused_id) {
            return widget;
        }
        found = found == nullptr ? widget : found;
    }
    return found;
}

Narration::Change
Narration::changed_screen(const Widget& tree, const std::string& focused_id, Hand hand) {
    Change change;
    for (const Widget* widget : with_role(tree, Role::alert)) {
        if (news(*widget)) {
            append(change.spoken, spoken_of(*widget, hand));
            change.alert_id = change.alert_id.empty() ? widget->id : change.alert_id;
        }
    }
    for (const Widget* widget : with_role(tree, Role::status)) {
        if (news(*widget)) {
            append(change.spoken, spoken_of(*widget, hand));
            change.page_turned = change.page_turned || is_place_in_list(*widget);
        }
    }
    const Widget* focused = find_widget(tree, focused_id);
    // Where there is a problem, the focus leaves for its remedy.
    const bool known = change.alert_id.empty() && said_.count(focused_id) > 0;
    if (const Widget* widget = echoing(tree, focused_id)) {
        append(change.spoken, echo_of(*widget, hand));
    } else if (focused != nullptr && known && !announced(*focused) && news(*focused)) {
        append(change.spoken, spoken_of(*focused, hand));
    }
    remember(tree);
    return change;
}

} // namespace anjungan::ui
