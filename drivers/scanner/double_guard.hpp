// SPDX-License-Identifier: GPL-3.0-or-later
/// Takes one code that is read again and again for one scan: a camera sees it in every picture, a
/// scanner left on "continuous" sends it as long as the paper lies before it.
#pragma once

#include "base/clock.hpp"
#include "drivers/scanner/scanner.hpp"

namespace anjungan::drivers {

/// Used by one thread.
class DoubleGuard {
public:
    /// Away for so long, the same code counts again: somebody shows it on purpose.
    static constexpr BootTime pause = std::chrono::milliseconds(1500);

    /// Whether this is the code that was there a moment ago. Each sighting renews the pause.
    [[nodiscard]] bool is_double(const Scan& scan, BootTime now);

private:
    SecretText last_;
    BootTime seen_ = BootTime(0);
};

} // namespace anjungan::drivers
