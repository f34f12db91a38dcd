// SPDX-License-Identifier: GPL-3.0-or-later
// The print job machine: which steps exist.
#include "offline-cache/store/print_job.hpp"

#include <algorithm>
#include <array>

namespace anjungan::store {

namespace {

using enum PrintState;

struct Step {
    PrintState from;
    PrintState to;
};

/// From `sending` to `blocked`: the wire refused the first byte, so nothing has left after all.
constexpr auto legal_steps = std::to_array<Step>({
    {queued, preflight},
    {preflight, queued}, // the printer is not there at all: wait for it without a fault on screen
    {preflight, blocked},
    {preflight, sending},
    {blocked, preflight},
    {sending, sending},
    {sending, await_mark},
    {sending, held},
    {sending, blocked},
    {sending, unknown},
    {await_mark, printed},
    {await_mark, held},
    {await_mark, unknown},
    {held, sending}, // paper is back on the same connection: the rest of the bytes goes out
    {held, await_mark},
    {held, printed},
    {held, unknown},
    {queued, not_printed}, // nobody waits for it any more: PrintJobs::max_unsettled
    {blocked, not_printed},
    {unknown, came_out}, // only a person leads out of unknown
    {unknown, not_printed},
});

} // namespace

const char* to_string(PrintState state) {
    switch (state) {
    case queued: return "queued";
    case preflight: return "preflight";
    case blocked: return "blocked";
    case sending: return "sending";
    case await_mark: return "await_mark";
    case held: return "held";
    case printed: return "printed";
    case unknown: return "unknown";
    case came_out: return "came_out";
    case not_printed: return "not_printed";
    }
    return "?";
}

std::optional<PrintState> print_state_from(std::int64_t number) {
    if (number < 1 || number > 10) {
        return std::nullopt;
    }
    return static_cast<PrintState>(number);
}

bool is_legal(PrintState from, PrintState to) {
    return std::any_of(legal_steps.begin(), legal_steps.end(), [&](const Step& step) {
        return step.from == from && step.to == to;
    });
}

} // namespace anjungan::store
