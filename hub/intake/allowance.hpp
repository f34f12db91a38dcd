// SPDX-License-Identifier: GPL-3.0-or-later
/// How much one kiosk may hand in: a stolen one must not fill the office's disk.
///
/// What a kiosk has not used adds up to a limit far above what an honest one collects in a month
/// without a network; whoever is beyond it waits. Nothing is refused for good.
#pragma once

#include "base/clock.hpp"
#include "base/mutex.hpp"

#include <array>
#include <map>
#include <string>
#include <string_view>

namespace anjungan::hub {

struct Allowance {
    std::int64_t most = 0;     ///< at once
    std::int64_t per_hour = 0; ///< comes back
};

/// Of each kiosk.
struct Allowances {
    Allowance records = {20'000, 4'000};
    Allowance bytes = {std::int64_t{512} << 20, std::int64_t{64} << 20}; ///< of envelopes
    Allowance checkpoints = {1'000, 240};
};

/// Safe to call from every thread. Knows only kiosks that it was asked about: ask about registered
/// ones only, for the memory it takes. Forgets with the process.
class Meter {
public:
    /// `clock` must outlive it.
    explicit Meter(const Clock& clock, const Allowances& each = {}) : clock_(clock), each_(each) {}

    /// False: it has handed in what it may for now, and nothing was taken.
    [[nodiscard]] bool take_record(std::string_view kiosk, std::size_t bytes);
    /// It was a duplicate, which takes no room.
    void give_back_record(std::string_view kiosk, std::size_t bytes);
    [[nodiscard]] bool take_checkpoint(std::string_view kiosk);

private:
    /// What is left, in 3,600,000ths: so `per_hour` of them come back each millisecond.
    struct Left {
        std::int64_t records = 0;
        std::int64_t bytes = 0;
        std::int64_t checkpoints = 0;
        BootTime counted = BootTime(0);
    };

    Left& now_left(std::string_view kiosk) REQUIRES(mutex_);

    const Clock& clock_;
    Allowances each_;
    Mutex mutex_;
    std::map<std::string, Left, std::less<>> left_ GUARDED_BY(mutex_);
};

} // namespace anjungan::hub
