// SPDX-License-Identifier: GPL-3.0-or-later
/// Restarts the kiosk, or the machine, when it is no longer fed. See feeder.hpp for who feeds it.
#pragma once

#include "base/result.hpp"

#include <chrono>
#include <string_view>

namespace anjungan::drivers {

/// Safe to call from every thread; members return at once. Errors everywhere: io.
class Watchdog {
public:
    Watchdog() = default;
    Watchdog(const Watchdog&) = delete;
    Watchdog& operator=(const Watchdog&) = delete;
    /// Does not call it off: a kiosk that ends without stop() has crashed.
    virtual ~Watchdog() = default;

    /// How long it waits for food. Zero: it does not wait for any.
    [[nodiscard]] virtual std::chrono::milliseconds timeout() const = 0;

    /// The kiosk has started.
    [[nodiscard]] virtual Status ready() = 0;
    [[nodiscard]] virtual Status feed() = 0;
    /// One line for the operator, nothing personal; a watchdog without ears leaves it.
    [[nodiscard]] virtual Status report(std::string_view sentence) = 0;
    /// The kiosk ends because it was told to: nobody watches it from now on.
    [[nodiscard]] virtual Status stop() = 0;
};

} // namespace anjungan::drivers
