// SPDX-License-Identifier: GPL-3.0-or-later
/// Takes one code that is read again and again for one scan: a camera sees it in every picture, a
/// scanner left on "continuous" sends it as long as the paper lies before it. So it does with a few
/// codes that lie there together and are read in turns.
#pragma once

#include "base/clock.hpp"
#include "drivers/scanner/scanner.hpp"

#include <vector>

namespace anjungan::drivers {

/// Used by one thread at a time.
class DoubleGuard {
public:
    /// Away for so long, the same code counts again: somebody shows it on purpose.
    static constexpr BootTime pause = std::chrono::milliseconds(1500);
    /// More than a camera reads in one picture of papers on a counter.
    static constexpr std::size_t max_codes = 16;

    /// Whether this is a code that was there a moment ago. Each sighting renews the pause.
    [[nodiscard]] bool is_double(const Scan& scan, BootTime now);

    /// Wipes what was seen: the session is over.
    void forget() { seen_.clear(); }

    /// How many codes it remembers.
    [[nodiscard]] std::size_t remembered() const { return seen_.size(); }

private:
    struct Sighting {
        SecretText payload;
        BootTime at;
    };

    std::vector<Sighting> seen_ = {}; ///< different ones, the longest unseen first
};

} // namespace anjungan::drivers
