// Reads stored states.
#include "hub/submission_state.hpp"

#include <algorithm>
#include <iterator>

namespace anjungan::hub {

std::optional<SubmissionState> submission_state_from(std::int64_t number) {
    const auto* const end = std::end(all_submission_states);
    const auto* const found =
        std::find(all_submission_states, end, static_cast<SubmissionState>(number));
    return found == end ? std::nullopt : std::optional(*found);
}

} // namespace anjungan::hub
