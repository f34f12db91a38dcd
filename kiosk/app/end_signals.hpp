// SPDX-License-Identifier: GPL-3.0-or-later
/// SIGTERM and SIGINT: the first asks the kiosk to end in good order, the second ends it at once.
#pragma once

#include "base/descriptor.hpp"
#include "base/mutex.hpp"

#include <chrono>
#include <functional>
#include <optional>
#include <thread>

namespace anjungan::app {

class EndSignals {
public:
    /// How long the kiosk may take to end in good order: longer than the longest job, shorter than
    /// TimeoutStopSec in packaging/systemd. After it the process ends all the same, with 0: a slip
    /// that is not through by then is as one that a power cut has met.
    static constexpr std::chrono::seconds patience = std::chrono::seconds(80);

    /// Both are called on the signals' thread.
    struct Listener {
        std::function<void()> asked;      ///< once; it should only post a task
        std::function<void()> last_words; ///< right before the process ends in no good order
    };
    /// Ends the process with this exit code and does not return; a test's may.
    using Leave = std::function<void(int)>;

    /// Blocks both signals in this thread, and so in all that it starts from now on: before any
    /// other thread.
    EndSignals();
    EndSignals(std::chrono::milliseconds most, Leave leave);
    EndSignals(const EndSignals&) = delete;
    EndSignals& operator=(const EndSignals&) = delete;
    /// The signals do what they did before.
    ~EndSignals();

    /// If a signal has come already, `asked` is called at once. An empty listener ends it: when
    /// this returns, the old one is not running.
    void set_listener(Listener listener);

private:
    using Deadline = std::chrono::steady_clock::time_point;

    void run();
    void ask();
    void leave(int exit_code);
    [[nodiscard]] std::optional<int> next_signal();

    std::chrono::milliseconds most_;
    Leave leave_;
    Descriptor signals_; ///< a signalfd
    Descriptor over_;    ///< an eventfd: the destructor waits for the thread
    Mutex mutex_;
    Listener listener_ GUARDED_BY(mutex_);
    bool asked_ GUARDED_BY(mutex_) = false;
    std::jthread thread_; // last: it starts when everything it touches is there
};

} // namespace anjungan::app
