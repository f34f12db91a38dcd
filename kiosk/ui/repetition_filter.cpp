// SPDX-License-Identifier: GPL-3.0-or-later
// Compares with the last few things that were done.
#include "kiosk/ui/repetition_filter.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace anjungan::ui {

std::optional<RepetitionFilter::Doing> RepetitionFilter::doing_of(const Input& input) {
    if (const auto* stroke = std::get_if<KeyStroke>(&input); stroke != nullptr) {
        return stroke->repeated ? std::nullopt : std::optional(Doing{stroke->key});
    }
    const auto* touch = std::get_if<Touch>(&input);
    if (touch == nullptr || touch->phase != TouchPhase::down) {
        return std::nullopt;
    }
    return Doing{std::nullopt, touch->at};
}

/// The same key or spot, wherever it leads.
bool RepetitionFilter::same_by_hand(const Doing& one, const Doing& other) {
    return one.key == other.key && std::abs(one.spot.x - other.spot.x) <= ContactFilter::reach &&
           std::abs(one.spot.y - other.spot.y) <= ContactFilter::reach;
}

void RepetitionFilter::remember(std::vector<Doing>& list, Doing doing) {
    if (list.size() == max_remembered) {
        list.erase(list.begin());
    }
    list.push_back(std::move(doing));
}

bool RepetitionFilter::is_deliberate(const Input& input, const std::string& place) {
    auto doing = doing_of(input);
    if (!doing) {
        return false;
    }
    doing->place = place;
    const auto by_hand = [&](const Doing& other) { return same_by_hand(*doing, other); };
    const auto in_place = [&](const Doing& other) {
        return by_hand(other) && other.place == doing->place;
    };
    if (std::ranges::any_of(repeating_, by_hand)) {
        return false;
    }
    const auto now = clock_->boot_time();
    const bool known = std::ranges::any_of(recent_, in_place);
    if (known && now - news_ >= patience) {
        remember(repeating_, std::move(*doing));
        return false;
    }
    if (!known) {
        news_ = now;
        remember(recent_, std::move(*doing));
    }
    repeating_.clear();
    return true;
}

void RepetitionFilter::forget() {
    recent_.clear();
    repeating_.clear();
}

} // namespace anjungan::ui
