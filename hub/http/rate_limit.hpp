/// How often somebody may ask: token buckets on the boot clock.
#pragma once

#include "base/clock.hpp"
#include "base/mutex.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace anjungan::hub {

/// A bucket holds `burst` tokens at first and at most, and gains `per_second`; a request takes one.
struct Allowance {
    double burst = 1;      ///< at least 1
    double per_second = 1; ///< above 0
};

// Generous to everybody who does what kiosks and citizens do: they stop a program gone wild, or a
// guesser, from taking the hub away from the others. Behind nginx all requests come from one
// address, so a kiosk is told apart by its signature, and the public page has one bucket for all.
constexpr Allowance kiosk_allowance = {1000, 50};
constexpr Allowance page_allowance = {500, 100};
constexpr Allowance enrolment_allowance = {10, 1.0 / 6};

/// One bucket for each name. Safe to call from every thread.
class RateLimit {
public:
    /// `clock` must outlive this.
    RateLimit(Allowance allowance, const Clock& clock) : allowance_(allowance), clock_(clock) {}

    /// 0: go ahead. Otherwise the seconds after which asking again is worth it. Every name is kept:
    /// only names of ours may be given, not a stranger's.
    [[nodiscard]] std::chrono::seconds take(std::string_view name = {});

private:
    struct Bucket {
        double tokens = 0;
        BootTime filled = BootTime(0);
    };

    Allowance allowance_;
    const Clock& clock_;
    Mutex mutex_;
    std::map<std::string, Bucket, std::less<>> buckets_ GUARDED_BY(mutex_);
};

} // namespace anjungan::hub
