// SPDX-License-Identifier: GPL-3.0-or-later
// Compares with the codes of the last moments.
#include "drivers/scanner/double_guard.hpp"

#include <algorithm>
#include <utility>

namespace anjungan::drivers {

bool DoubleGuard::is_double(const Scan& scan, BootTime now) {
    std::erase_if(seen_, [now](const Sighting& seen) { return now - seen.at >= pause; });
    const auto found = std::ranges::find_if(seen_, [&](const Sighting& seen) {
        return seen.payload.reveal() == scan.payload.reveal();
    });
    if (found != seen_.end()) {
        found->at = now;
        std::rotate(found, found + 1, seen_.end());
        return true;
    }
    if (seen_.size() == max_codes) {
        seen_.erase(seen_.begin());
    }
    seen_.push_back({scan.payload.duplicate(), now});
    return false;
}

} // namespace anjungan::drivers
