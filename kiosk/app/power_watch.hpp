// SPDX-License-Identifier: GPL-3.0-or-later
/// Looks at the power every few seconds, and tells the session when that changes what it may do.
#pragma once

#include "base/clock.hpp"
#include "drivers/power/power_judge.hpp"
#include "kiosk/session/event.hpp"

#include <functional>
#include <optional>
#include <string>
#include <thread>

namespace anjungan::app {

/// What follows from one look after another; no thread, no waiting.
class PowerDesk {
public:
    using Report = std::function<void(session::Event)>;

    /// `report` gets PowerChanged, and FaultChanged when the power cannot be read. `power` must
    /// outlive the desk.
    PowerDesk(drivers::PowerSupply& power, Report report)
        : power_(power), report_(std::move(report)) {}

    void look(BootTime now);

private:
    void report_fault(std::string fault);

    drivers::PowerSupply& power_;
    Report report_;
    drivers::PowerJudge judge_;
    session::Power told_ = session::Power::mains;
    std::string fault_; ///< as last told
};

/// The desk on a thread of its own. Clock and power must outlive it; `report` is called on its
/// thread and should only post a task.
class PowerWatch {
public:
    PowerWatch(const Clock& clock, drivers::PowerSupply& power, PowerDesk::Report report);
    PowerWatch(const PowerWatch&) = delete;
    PowerWatch& operator=(const PowerWatch&) = delete;
    ~PowerWatch() = default;

private:
    void run(const std::stop_token& stop);

    const Clock& clock_;
    PowerDesk desk_;      ///< the thread's
    std::jthread thread_; // last: it starts when everything it touches is there
};

} // namespace anjungan::app
