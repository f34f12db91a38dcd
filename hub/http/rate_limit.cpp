// Token buckets.
#include "hub/http/rate_limit.hpp"

#include <algorithm>
#include <cmath>

namespace anjungan::hub {

std::chrono::seconds RateLimit::take(std::string_view name) {
    using Seconds = std::chrono::duration<double>;
    const auto now = clock_.boot_time();
    const MutexLock lock(mutex_);
    auto found = buckets_.find(name);
    if (found == buckets_.end()) {
        found = buckets_.emplace(name, Bucket{allowance_.burst, now}).first;
    }
    auto& bucket = found->second;
    const auto gained = Seconds(now - bucket.filled).count() * allowance_.per_second;
    bucket.tokens = std::min(allowance_.burst, bucket.tokens + gained);
    bucket.filled = now;
    if (bucket.tokens >= 1) {
        bucket.tokens -= 1;
        return std::chrono::seconds(0);
    }
    const auto wait = std::ceil((1 - bucket.tokens) / allowance_.per_second);
    return std::chrono::seconds(std::max<std::int64_t>(1, static_cast<std::int64_t>(wait)));
}

} // namespace anjungan::hub
