// SPDX-License-Identifier: GPL-3.0-or-later
/// The states a citizen is told about. Each is a different promise, and none claims the next.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace anjungan::protocol {

/// The numbers are stored and travel: never change one.
enum class SubmissionState : std::int64_t {
    received = 1,    ///< "diterima": the kiosk has it
    sent = 2,        ///< "terkirim": the office has it on its disk
    in_progress = 3, ///< "diproses": an officer works on it
    done = 4,        ///< "selesai"
};

[[nodiscard]] std::optional<SubmissionState> submission_state_from(std::int64_t number);

/// One word, for commands and tables: "received", "sent", "in-progress", "done".
[[nodiscard]] const char* to_string(SubmissionState state);
[[nodiscard]] std::optional<SubmissionState> submission_state_named(std::string_view word);

/// The four in order, for a page that shows where one stands.
constexpr SubmissionState all_submission_states[] = {
    SubmissionState::received,
    SubmissionState::sent,
    SubmissionState::in_progress,
    SubmissionState::done,
};

} // namespace anjungan::protocol
