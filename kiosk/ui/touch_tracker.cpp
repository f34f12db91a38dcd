// SPDX-License-Identifier: GPL-3.0-or-later
/// Follows the first finger.
#include "kiosk/ui/touch_tracker.hpp"

#include "kiosk/ui/focus.hpp"

namespace anjungan::ui {

bool TouchTracker::over_target(const Touch& touch, const Widget& tree) const {
    const Widget* under = touchable_at(tree, touch.at);
    return !target_.empty() && under != nullptr && under->id == target_;
}

std::optional<std::string> TouchTracker::follow(const Touch& touch, const Widget& tree) {
    if (touch.phase == TouchPhase::down) {
        if (!finger_) {
            held_.clear();
            finger_ = touch.finger;
            const Widget* under = touchable_at(tree, touch.at);
            target_ = under == nullptr ? std::string() : under->id;
            inside_ = under != nullptr;
        }
        return std::nullopt;
    }
    if (finger_ != touch.finger) {
        return std::nullopt;
    }
    inside_ = over_target(touch, tree);
    if (touch.phase == TouchPhase::move) {
        return std::nullopt;
    }
    const bool pressed = touch.phase == TouchPhase::up && inside_;
    const std::string target = target_;
    finger_.reset();
    release();
    held_ = pressed && holds_ ? target : std::string();
    return pressed ? std::optional(target) : std::nullopt;
}

void TouchTracker::release() {
    target_.clear();
    inside_ = false;
}

void TouchTracker::forget_target() {
    release();
    held_.clear();
}

void TouchTracker::hold_look(bool on) {
    holds_ = on;
    if (!on) {
        held_.clear();
    }
}

void TouchTracker::keep_target(const Widget& tree) {
    const Widget* target = find_widget(tree, target_);
    if (target == nullptr || !target->action) {
        release();
    }
}

} // namespace anjungan::ui
