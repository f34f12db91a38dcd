// SPDX-License-Identifier: GPL-3.0-or-later
/// The virtual watchdog: remembers what it was told, and bites nobody.
#pragma once

#include "base/mutex.hpp"
#include "drivers/watchdog/watchdog.hpp"

#include <string>
#include <vector>

namespace anjungan::simulator {

class RecordingWatchdog : public drivers::Watchdog {
public:
    explicit RecordingWatchdog(std::chrono::milliseconds timeout) : timeout_(timeout) {}

    [[nodiscard]] std::chrono::milliseconds timeout() const override { return timeout_; }
    [[nodiscard]] Status ready() override { return keep("ready"); }
    [[nodiscard]] Status feed() override { return keep("feed"); }
    [[nodiscard]] Status report(std::string_view sentence) override {
        return keep("report: " + std::string(sentence));
    }
    [[nodiscard]] Status stop() override { return keep("stop"); }

    /// "ready", "feed", "report: SENTENCE" and "stop", oldest first; from then on anew.
    [[nodiscard]] std::vector<std::string> take() {
        const MutexLock lock(mutex_);
        return std::exchange(told_, {});
    }

private:
    [[nodiscard]] Status keep(std::string what) {
        const MutexLock lock(mutex_);
        told_.push_back(std::move(what));
        return {};
    }

    std::chrono::milliseconds timeout_;
    Mutex mutex_;
    std::vector<std::string> told_ GUARDED_BY(mutex_);
};

} // namespace anjungan::simulator
