// SPDX-License-Identifier: GPL-3.0-or-later
/// A queue with a condition to wait on.
#include "kiosk/ui/sdl/mailbox.hpp"

#include <utility>

namespace anjungan::ui {

void Mailbox::put(Task task) {
    const MutexLock lock(mutex_);
    tasks_.push_back(std::move(task));
    filled_.notify_one();
}

void Mailbox::put(const Input& input) {
    const MutexLock lock(mutex_);
    if (inputs_.size() < max_inputs) {
        inputs_.push_back(input);
    }
    filled_.notify_one();
}

std::vector<Task> Mailbox::take_tasks() {
    const MutexLock lock(mutex_);
    return std::exchange(tasks_, {});
}

std::optional<Input> Mailbox::take_input() {
    const MutexLock lock(mutex_);
    if (inputs_.empty()) {
        return std::nullopt;
    }
    const Input input = inputs_.front();
    inputs_.pop_front();
    return input;
}

void Mailbox::wait(std::optional<BootClock::time_point> until) {
    MutexLock lock(mutex_);
    while (tasks_.empty() && inputs_.empty()) {
        if (!until) {
            filled_.wait(lock);
        } else if (filled_.wait_until(lock, *until) == std::cv_status::timeout) {
            return;
        }
    }
}

} // namespace anjungan::ui
