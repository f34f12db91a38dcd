// SPDX-License-Identifier: GPL-3.0-or-later
/// Opens a device again after it went away, more and more seldom while it stays away.
#pragma once

#include "base/clock.hpp"
#include "base/reopen_delay.hpp"
#include "base/unique_function.hpp"
#include "drivers/transport/transport.hpp"

#include <memory>

namespace anjungan::drivers {

/// Used by one thread. The clock must outlive it.
class Reconnect {
public:
    using Open = UniqueFunction<Result<std::unique_ptr<Transport>>()>;

    static constexpr BootTime first_pause{500};
    /// Short: somebody has just plugged the cable in again and looks at the screen.
    static constexpr BootTime max_pause{8000};

    Reconnect(Open open, const Clock& clock) : open_(std::move(open)), clock_(clock) {}

    /// Opens, or repeats the last error while the pause after it lasts: half a second, doubled with
    /// each failure.
    [[nodiscard]] Result<std::unique_ptr<Transport>> connect();

private:
    Open open_;
    const Clock& clock_;
    ReopenDelay delay_ = ReopenDelay({first_pause, max_pause});
    BootTime not_before_ = BootTime(0);
    Error error_ = {};
};

} // namespace anjungan::drivers
