// SPDX-License-Identifier: GPL-3.0-or-later
// The stack of screens.
#include "kiosk/flow/screen_stack.hpp"

#include <algorithm>

namespace anjungan::flow {

ScreenId ScreenStack::below() const {
    return screens_.size() < 2 ? screens_.front() : screens_[screens_.size() - 2];
}

bool ScreenStack::contains(ScreenId screen) const {
    return std::find(screens_.begin(), screens_.end(), screen) != screens_.end();
}

void ScreenStack::push(ScreenId screen) {
    if (top() != screen) {
        screens_.push_back(screen);
    }
}

void ScreenStack::pop() {
    if (screens_.size() > 1) {
        screens_.pop_back();
    }
}

void ScreenStack::return_to(ScreenId screen) {
    const auto found = std::find(screens_.rbegin(), screens_.rend(), screen);
    if (found == screens_.rend()) {
        replace(screen);
    } else {
        screens_.erase(found.base(), screens_.end());
    }
}

void ScreenStack::replace(ScreenId screen) {
    pop();
    push(screen);
}

void ScreenStack::restart_at(ScreenId screen) {
    clear();
    push(ScreenId::home);
    push(screen);
}

void ScreenStack::clear() {
    screens_ = {ScreenId::welcome};
}

} // namespace anjungan::flow
