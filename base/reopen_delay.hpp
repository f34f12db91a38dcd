// SPDX-License-Identifier: GPL-3.0-or-later
/// How long to wait before a device that is not there is looked for again: doubled up to a limit.
#pragma once

#include <algorithm>
#include <chrono>
#include <utility>

namespace anjungan {

/// No jitter: nobody but this machine asks the device.
class ReopenDelay {
public:
    struct Times {
        std::chrono::milliseconds first = std::chrono::milliseconds(250);
        std::chrono::milliseconds longest = std::chrono::seconds(8);
    };

    ReopenDelay() : ReopenDelay(Times()) {}
    explicit ReopenDelay(Times times) : times_(times), next_(times.first) {}

    /// The wait after one more failure.
    [[nodiscard]] std::chrono::milliseconds after_failure() {
        return std::exchange(next_, std::min(next_ * 2, times_.longest));
    }
    /// It was there: the next failure waits shortly again.
    void reset() { next_ = times_.first; }

private:
    Times times_;
    std::chrono::milliseconds next_;
};

} // namespace anjungan
