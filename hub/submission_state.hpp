/// The states a citizen is told about. Each is a different promise, and none claims the next.
#pragma once

#include <cstdint>
#include <optional>

namespace anjungan::hub {

/// The numbers are stored: never change one.
enum class SubmissionState : std::int64_t {
    received = 1,    ///< "diterima": the kiosk has it
    sent = 2,        ///< "terkirim": the office has it on its disk
    in_progress = 3, ///< "diproses": an officer works on it
    done = 4,        ///< "selesai"
};

[[nodiscard]] std::optional<SubmissionState> submission_state_from(std::int64_t number);

/// The four in order, for a page that shows where one stands.
constexpr SubmissionState all_submission_states[] = {
    SubmissionState::received,
    SubmissionState::sent,
    SubmissionState::in_progress,
    SubmissionState::done,
};

} // namespace anjungan::hub
