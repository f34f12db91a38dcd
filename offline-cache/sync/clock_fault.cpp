// SPDX-License-Identifier: GPL-3.0-or-later
// Two clocks, or a floor above both, in one sentence.
#include "offline-cache/sync/clock_fault.hpp"

#include "base/local_time.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::sync {

std::string clock_fault(const store::ClockReading& clocks) {
    if (std::chrono::abs(clocks.own - clocks.hub) > max_clock_difference) {
        return fmt::format(
            "The clocks disagree: this kiosk says {}, the hub {}. Set the one that is wrong; dates "
            "on slips and records may be wrong until then.",
            iso_utc(clocks.own),
            iso_utc(clocks.hub)
        );
    }
    if (clocks.floor > std::max(clocks.own, clocks.hub) + max_clock_difference) {
        return fmt::format(
            "Records are dated from {} on, because the hub's clock once said so, and it does not "
            "any more. Stop the kiosk and run anjungan-tool clock lower-floor.",
            iso_utc(clocks.floor)
        );
    }
    return {};
}

} // namespace anjungan::sync
