// Pauses between attempts.
#include "drivers/transport/reconnect.hpp"

#include <algorithm>

namespace anjungan::drivers {

Result<std::unique_ptr<Transport>> Reconnect::connect() {
    const auto now = clock_.boot_time();
    if (pause_ > BootTime(0) && now < not_before_) {
        return fail(error_);
    }
    auto wire = open_();
    if (wire) {
        pause_ = BootTime(0);
        return wire;
    }
    error_ = wire.error();
    pause_ = std::clamp(2 * pause_, first_pause, longest_pause);
    not_before_ = now + pause_;
    return wire;
}

} // namespace anjungan::drivers
