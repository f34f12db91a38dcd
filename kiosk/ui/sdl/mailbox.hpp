// SPDX-License-Identifier: GPL-3.0-or-later
/// Tasks and synthetic input on their way to the UI thread.
///
/// Every member may be called from every thread.
#pragma once

#include "base/mutex.hpp"
#include "base/worker.hpp"
#include "kiosk/ui/input.hpp"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <optional>
#include <vector>

namespace anjungan::ui {

/// The monotonic clock that time-outs of waits run on.
using BootClock = std::chrono::steady_clock;

class Mailbox {
public:
    /// Nobody can press so much while the UI thread is busy; more is dropped.
    static constexpr std::size_t max_inputs = 1024;

    void put(Task task);
    void put(const Input& input);

    [[nodiscard]] std::vector<Task> take_tasks();
    [[nodiscard]] std::optional<Input> take_input();

    /// Blocks until something is in the mailbox or the time has come (none: for ever).
    void wait(std::optional<BootClock::time_point> until);

private:
    Mutex mutex_;
    std::condition_variable_any filled_;
    std::vector<Task> tasks_ GUARDED_BY(mutex_);
    std::deque<Input> inputs_ GUARDED_BY(mutex_);
};

} // namespace anjungan::ui
