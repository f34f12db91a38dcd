// SPDX-License-Identifier: GPL-3.0-or-later
// Token buckets in whole numbers.
#include "hub/intake/allowance.hpp"

#include <algorithm>

namespace anjungan::hub {

namespace {

constexpr std::int64_t unit = 3'600'000; ///< milliseconds of an hour

std::int64_t full(const Allowance& of) {
    return of.most * unit;
}

/// No more than fills it, so that long pauses cannot overflow.
std::int64_t after(std::int64_t left, const Allowance& of, std::chrono::milliseconds pause) {
    const auto enough = (full(of) - left) / std::max<std::int64_t>(of.per_hour, 1) + 1;
    return std::min(full(of), left + std::min(pause.count(), enough) * of.per_hour);
}

} // namespace

bool Meter::take_record(std::string_view kiosk, std::size_t bytes) {
    const MutexLock lock(mutex_);
    auto& left = now_left(kiosk);
    const auto size = static_cast<std::int64_t>(bytes) * unit;
    if (left.records < unit || left.bytes < size) {
        return false;
    }
    left.records -= unit;
    left.bytes -= size;
    return true;
}

void Meter::give_back_record(std::string_view kiosk, std::size_t bytes) {
    const MutexLock lock(mutex_);
    auto& left = now_left(kiosk);
    left.records = std::min(full(each_.records), left.records + unit);
    left.bytes = std::min(full(each_.bytes), left.bytes + static_cast<std::int64_t>(bytes) * unit);
}

bool Meter::take_checkpoint(std::string_view kiosk) {
    const MutexLock lock(mutex_);
    auto& left = now_left(kiosk);
    if (left.checkpoints < unit) {
        return false;
    }
    left.checkpoints -= unit;
    return true;
}

Meter::Left& Meter::now_left(std::string_view kiosk) {
    const auto now = clock_.boot_time();
    const auto found = left_.find(kiosk);
    if (found == left_.end()) {
        const Left all{full(each_.records), full(each_.bytes), full(each_.checkpoints), now};
        return left_.emplace(std::string(kiosk), all).first->second;
    }
    auto& left = found->second;
    const auto pause = std::max(now - left.counted, BootTime(0));
    left.records = after(left.records, each_.records, pause);
    left.bytes = after(left.bytes, each_.bytes, pause);
    left.checkpoints = after(left.checkpoints, each_.checkpoints, pause);
    left.counted = now;
    return left;
}

} // namespace anjungan::hub
