// SPDX-License-Identifier: GPL-3.0-or-later
// Pauses between attempts.
#include "drivers/transport/reconnect.hpp"

namespace anjungan::drivers {

Result<std::unique_ptr<Transport>> Reconnect::connect() {
    const auto now = clock_.boot_time();
    if (now < not_before_) {
        return fail(error_);
    }
    auto wire = open_();
    if (wire) {
        delay_.reset();
        return wire;
    }
    error_ = wire.error();
    not_before_ = now + delay_.after_failure();
    return wire;
}

} // namespace anjungan::drivers
