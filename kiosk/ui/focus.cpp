// SPDX-License-Identifier: GPL-3.0-or-later
/// Reading order and focus.
#include "kiosk/ui/focus.hpp"

#include <algorithm>
#include <utility>

namespace anjungan::ui {

namespace {

bool readable(const Widget& widget) {
    return widget.role != Role::group && !widget.name.empty();
}

void collect(const Widget& widget, Stops stops, std::vector<const Widget*>& found) {
    const bool wanted = widget.action || (stops == Stops::everything && readable(widget));
    if (wanted && !widget.id.empty()) {
        found.push_back(&widget);
    }
    if (widget.action) {
        return; // what stands inside a button is read as the button
    }
    for (const Widget& child : widget.children) {
        collect(child, stops, found);
    }
}

const Widget* first_of(const std::vector<const Widget*>& order, Role role) {
    const auto found = std::find_if(order.begin(), order.end(), [&](const Widget* widget) {
        return widget->role == role;
    });
    return found == order.end() ? nullptr : *found;
}

const Widget* first_to_resume(const Widget& tree) {
    if (tree.resumes && tree.action) {
        return &tree;
    }
    for (const Widget& child : tree.children) {
        if (const Widget* found = first_to_resume(child)) {
            return found;
        }
    }
    return nullptr;
}

/// The first part of the page that has a cue.
const Widget* first_asking(const Widget& tree) {
    if (tree.cue) {
        return &tree;
    }
    for (const Widget& child : tree.children) {
        if (const Widget* found = first_asking(child)) {
            return found;
        }
    }
    return nullptr;
}

const Widget* first_control_asked_for(const Widget& tree) {
    const Widget* asking = first_asking(tree);
    const auto order = asking == nullptr ? std::vector<const Widget*>() : touch_order(*asking);
    return order.empty() ? nullptr : order.front();
}

std::string asking_in(const Widget& tree) {
    const Widget* asking = first_asking(tree);
    return asking == nullptr ? std::string() : asking->id;
}

/// A control and the part of the page it belongs to.
struct Member {
    const Widget* control;
    const Widget* section;
    int row; ///< of keys: the rows of a keyboard are parts of their own; else 0

    [[nodiscard]] bool is_beside(const Member& other) const {
        return section == other.section && row == other.row;
    }
};

void collect_members(const Widget& widget, const Widget* section, std::vector<Member>& found) {
    section = widget.section ? &widget : section;
    if (widget.action && !widget.id.empty()) {
        found.push_back({&widget, section, widget.role == Role::key ? widget.rect.y + 1 : 0});
        return;
    }
    for (const Widget& child : widget.children) {
        collect_members(child, section, found);
    }
}

std::vector<Member> first_of_each_section(const std::vector<Member>& members) {
    std::vector<Member> firsts;
    for (const Member& member : members) {
        if (firsts.empty() || !member.is_beside(firsts.back())) {
            firsts.push_back(member);
        }
    }
    return firsts;
}

std::size_t place_of(const std::vector<const Widget*>& order, const std::string& id) {
    const auto found = std::find_if(order.begin(), order.end(), [&](const Widget* widget) {
        return widget->id == id;
    });
    return static_cast<std::size_t>(found - order.begin());
}

} // namespace

std::vector<const Widget*> reading_order(const Widget& tree) {
    std::vector<const Widget*> found;
    collect(tree, Stops::everything, found);
    return found;
}

std::vector<const Widget*> touch_order(const Widget& tree) {
    std::vector<const Widget*> found;
    collect(tree, Stops::touchable_only, found);
    return found;
}

const Widget* find_widget(const Widget& tree, const std::string& id) {
    if (tree.id == id) {
        return &tree;
    }
    for (const Widget& child : tree.children) {
        if (const Widget* found = find_widget(child, id)) {
            return found;
        }
    }
    return nullptr;
}

const Widget* touchable_at(const Widget& tree, Point at) {
    // Later siblings are painted over earlier ones.
    for (auto child = tree.children.rbegin(); child != tree.children.rend(); ++child) {
        if (const Widget* found = touchable_at(*child, at)) {
            return found;
        }
    }
    return tree.action && tree.rect.contains(at) ? &tree : nullptr;
}

const std::string& spoken_text(const Widget& widget) {
    return widget.spoken.empty() ? widget.name : widget.spoken;
}

void Focus::put(std::string id, const Widget& tree) {
    id_ = std::move(id);
    place_ = place_of(reading_order(tree), id_);
}

void Focus::start(const Widget& tree) {
    asking_ = asking_in(tree);
    const Widget* control = first_to_resume(tree);
    if (control == nullptr) {
        control = first_control_asked_for(tree);
    }
    if (control != nullptr) {
        put(control->id, tree);
        return;
    }
    const auto order = reading_order(tree);
    const Widget* first = first_of(order, Role::alert);
    if (first == nullptr) {
        first = first_of(order, Role::heading);
    }
    if (first == nullptr && !order.empty()) {
        first = order.front();
    }
    id_ = first == nullptr ? std::string() : first->id;
    place_ = place_of(order, id_);
}

void Focus::to_answer(const Widget& tree, const std::string& alert_id) {
    asking_ = asking_in(tree);
    const Widget* answer = first_of(reading_order(tree), Role::field);
    if (answer == nullptr) {
        answer = first_control_asked_for(tree);
    }
    put(answer == nullptr ? alert_id : answer->id, tree);
}

bool Focus::keep(const Widget& tree) {
    const auto order = reading_order(tree);
    const std::size_t place = place_of(order, id_);
    const std::string asked = std::exchange(asking_, asking_in(tree));
    if (place < order.size()) {
        place_ = place;
        return false;
    }
    const Widget* first = asked == asking_ ? nullptr : first_control_asked_for(tree);
    if (first != nullptr) {
        put(first->id, tree);
        return true;
    }
    if (order.empty()) {
        id_.clear();
        place_ = 0;
        return false;
    }
    place_ = std::min(place_, order.size() - 1);
    id_ = order[place_]->id;
    return false;
}

void Focus::move(Direction direction, Stops stops, const Widget& tree) {
    const auto order = reading_order(tree);
    const std::size_t count = order.size();
    const std::size_t step = direction == Direction::forward ? 1 : count - 1;
    std::size_t place = std::min(place_of(order, id_), count);
    if (place == count) {
        place = direction == Direction::forward && count > 0 ? count - 1 : 0;
    }
    for (std::size_t tries = 0; tries < count; ++tries) {
        place = (place + step) % count;
        if (stops == Stops::everything || order[place]->action) {
            id_ = order[place]->id;
            place_ = place;
            return;
        }
    }
}

void Focus::move_by_section(Direction direction, const Widget& tree) {
    std::vector<Member> members;
    collect_members(tree, nullptr, members);
    const std::vector<Member> firsts = first_of_each_section(members);
    if (firsts.size() < 2) {
        move(direction, Stops::touchable_only, tree);
        return;
    }
    // What is only read belongs to the section of the control before it.
    const auto order = reading_order(tree);
    const std::size_t here = place_of(order, id_);
    std::size_t section = firsts.size() - 1;
    for (std::size_t i = 0; i < firsts.size(); ++i) {
        if (place_of(order, firsts[i].control->id) <= here) {
            section = i;
        }
    }
    const bool before_all = here < place_of(order, firsts.front().control->id);
    const std::size_t step = direction == Direction::forward ? 1 : firsts.size() - 1;
    const std::size_t next = before_all ? (direction == Direction::forward ? 0 : firsts.size() - 1)
                                        : (section + step) % firsts.size();
    put(firsts[next].control->id, tree);
}

} // namespace anjungan::ui
