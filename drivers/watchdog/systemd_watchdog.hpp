// SPDX-License-Identifier: GPL-3.0-or-later
/// systemd as the watchdog of its service: sd_notify(3), WatchdogSec= in systemd.service(5).
#pragma once

#include "drivers/watchdog/watchdog.hpp"

#include <memory>
#include <string>

namespace anjungan::drivers {

class SystemdWatchdog : public Watchdog {
public:
    /// Before other threads start: it reads the environment. Errors: unavailable (not started by
    /// systemd as Type=notify). Without WatchdogSec= it only tells its state.
    [[nodiscard]] static Result<std::unique_ptr<SystemdWatchdog>> open();

    [[nodiscard]] std::chrono::milliseconds timeout() const override { return timeout_; }
    [[nodiscard]] Status ready() override;
    [[nodiscard]] Status feed() override;
    [[nodiscard]] Status report(std::string_view sentence) override;
    [[nodiscard]] Status stop() override;

private:
    explicit SystemdWatchdog(std::chrono::milliseconds timeout) : timeout_(timeout) {}

    std::chrono::milliseconds timeout_;
};

} // namespace anjungan::drivers
