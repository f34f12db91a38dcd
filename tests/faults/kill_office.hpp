// SPDX-License-Identifier: GPL-3.0-or-later
/// An office whose real kiosk and hub programs are killed and started again on the same data.
#pragma once

#include "tests/faults/left_behind.hpp"
#include "tests/flows/visit_office.hpp"

#include <chrono>
#include <optional>

namespace anjungan::test {

/// "NAME:n", as base/failpoint.hpp reads it; empty: none.
using Moment = std::string;

class KillOffice {
public:
    KillOffice();

    /// Starts the hub, the second time on the port it had. False: it died before it listened, as
    /// a moment in its start-up has it.
    bool start_hub(const Moment& moment = {});
    [[nodiscard]] bool hub_dies_within(std::chrono::seconds patience) const;
    void kill_hub();
    [[nodiscard]] std::string hub_url() const { return "http://127.0.0.1:" + port_; }

    /// Starts the kiosk with a journey of so many visits; with `drain` it then waits until
    /// everything is printed and sent.
    enum class End { at_once, drain };
    void start_kiosk(int visits, End end, const Moment& moment = {});
    [[nodiscard]] bool kiosk_ends_within(std::chrono::microseconds patience) const {
        return kiosk_->ends_within(patience);
    }
    void kill_kiosk() { kiosk_->kill_it(); }
    [[nodiscard]] Ran finish_kiosk() { return kiosk_->finish(); }

    /// What lies on disk, screen log and paper now. The kiosk must not run; the hub may.
    [[nodiscard]] LeftBehind left_behind();
    /// The files themselves, for a test that doctors them while nothing runs.
    [[nodiscard]] const VisitOffice& files() const { return office_; }

private:
    [[nodiscard]] bool wait_until_it_listens();

    VisitOffice office_;
    std::string port_;
    std::optional<RunningProgram> hub_;
    std::optional<RunningProgram> kiosk_;
};

} // namespace anjungan::test
