// SPDX-License-Identifier: GPL-3.0-or-later
// Reads stored and typed states.
#include "protocol/submission_state.hpp"

namespace anjungan::protocol {

std::optional<SubmissionState> submission_state_from(std::int64_t number) {
    for (const auto state : all_submission_states) {
        if (static_cast<std::int64_t>(state) == number) {
            return state;
        }
    }
    return std::nullopt;
}

const char* to_string(SubmissionState state) {
    switch (state) {
    case SubmissionState::received: return "received";
    case SubmissionState::sent: return "sent";
    case SubmissionState::in_progress: return "in-progress";
    case SubmissionState::done: return "done";
    }
    return "unknown";
}

std::optional<SubmissionState> submission_state_named(std::string_view word) {
    for (const auto state : all_submission_states) {
        if (to_string(state) == word) {
            return state;
        }
    }
    return std::nullopt;
}

} // namespace anjungan::protocol
