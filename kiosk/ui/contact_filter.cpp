// SPDX-License-Identifier: GPL-3.0-or-later
// Follows every contact, to know which of them are no fingers.
#include "kiosk/ui/contact_filter.hpp"

#include <algorithm>
#include <cstdlib>

namespace anjungan::ui {

namespace {

bool within_reach(Point one, Point other) {
    return std::abs(one.x - other.x) <= ContactFilter::reach &&
           std::abs(one.y - other.y) <= ContactFilter::reach;
}

} // namespace

std::vector<Touch> ContactFilter::find_stuck() {
    std::vector<Touch> cancelled;
    const auto now = clock_->boot_time();
    for (auto& [finger, contact] : contacts_) {
        if (!contact.stuck && now - contact.since >= patience) {
            contact.stuck = true;
            cancelled.push_back({TouchPhase::cancelled, finger, contact.began});
        }
    }
    return cancelled;
}

std::vector<Touch> ContactFilter::pass(const Touch& touch) {
    auto touches = find_stuck();
    const auto now = clock_->boot_time();
    if (touch.phase == TouchPhase::down) {
        contacts_.erase(touch.finger); // a panel that forgot to say "up"
        if (contacts_.size() < max_contacts) {
            contacts_[touch.finger] = {touch.at, now};
            touches.push_back(touch);
        }
        return touches;
    }
    const auto known = contacts_.find(touch.finger);
    if (known == contacts_.end()) {
        return touches;
    }
    auto& contact = known->second;
    if (!contact.stuck) {
        touches.push_back(touch);
    }
    if (touch.phase != TouchPhase::move) {
        contacts_.erase(known);
    } else if (!contact.stuck && !within_reach(contact.began, touch.at)) {
        contact.began = touch.at;
        contact.since = now;
    }
    return touches;
}

std::size_t ContactFilter::stuck() const {
    return static_cast<std::size_t>(std::ranges::count_if(contacts_, [](const auto& entry) {
        return entry.second.stuck;
    }));
}

std::optional<BootTime> ContactFilter::until_next() const {
    std::optional<BootTime> soonest;
    const auto now = clock_->boot_time();
    for (const auto& [finger, contact] : contacts_) {
        if (!contact.stuck) {
            const auto left = std::max(BootTime(0), contact.since + patience - now);
            soonest = std::min(soonest.value_or(left), left);
        }
    }
    return soonest;
}

} // namespace anjungan::ui
