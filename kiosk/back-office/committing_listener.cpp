// SPDX-License-Identifier: GPL-3.0-or-later
// The states of a print job's row, one by one.
#include "kiosk/back-office/committing_listener.hpp"

#include "base/log.hpp"
#include "base/run_on.hpp"
#include "kiosk/back-office/failpoints.hpp"

#include <array>

namespace anjungan::back_office {

namespace {

using store::PrintState;

PrintState state_of(drivers::PrintStage stage) {
    switch (stage) {
    case drivers::PrintStage::preflight: return PrintState::preflight;
    case drivers::PrintStage::sending: return PrintState::sending;
    case drivers::PrintStage::await_mark: return PrintState::await_mark;
    }
    return PrintState::preflight;
}

/// Where the fault suite may end the process: before and after a step is committed.
struct Moments {
    PrintState state = PrintState::queued;
    Failpoint before;
    Failpoint after;
};
constexpr std::array<Moments, 3> moments = {{
    {PrintState::sending, failpoint::print_before_sending, failpoint::print_sending_recorded},
    {PrintState::await_mark, failpoint::print_bytes_sent, failpoint::print_awaiting_mark},
    {PrintState::printed, failpoint::print_marked, failpoint::print_recorded},
}};

void pass_moment(PrintState state, Failpoint Moments::*side) {
    for (const auto& moment : moments) {
        if (moment.state == state) {
            pass(moment.*side);
        }
    }
}

} // namespace

Status CommittingListener::before(const drivers::PrintStep& step) {
    if (step.stage == drivers::PrintStage::sending && step.band > 0) {
        pass(failpoint::print_between_bands);
    }
    return move_to(state_of(step.stage));
}

Status CommittingListener::move_to(PrintState state, std::string_view detail) {
    if (state == state_) {
        return {};
    }
    pass_moment(state, &Moments::before);
    auto moved = run_on(thread_, [&] {
        return store_.print_jobs().transition(job_, state_, state, detail);
    });
    if (moved) {
        state_ = state;
        pass_moment(state, &Moments::after);
    } else {
        log::error("print job {}: {}", job_, moved.error().detail);
    }
    return moved;
}

} // namespace anjungan::back_office
