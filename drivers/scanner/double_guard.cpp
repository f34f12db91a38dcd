// SPDX-License-Identifier: GPL-3.0-or-later
// Compares with the last code only.
#include "drivers/scanner/double_guard.hpp"

namespace anjungan::drivers {

bool DoubleGuard::is_double(const Scan& scan, BootTime now) {
    const bool same = last_.reveal() == scan.payload.reveal();
    const bool soon = now - seen_ < pause;
    seen_ = now;
    if (!same) {
        last_ = scan.payload.duplicate();
    }
    return same && soon;
}

} // namespace anjungan::drivers
