// SPDX-License-Identifier: GPL-3.0-or-later
/// The states of a record in the outbox. Their numbers are stored: never change one.
#pragma once

#include <cstdint>
#include <optional>

namespace anjungan::store {

enum class RecordState : std::int64_t {
    sealed = 1,      ///< committed here, no valid acknowledgement yet
    stored = 2,      ///< the hub signed that it has it on its disk
    safe = 3,        ///< the hub signed that it is in a verified backup
    purged = 4,      ///< the envelope was dropped: safe, and after the retention time; or erased
    quarantined = 5, ///< the hub signed that it will not take it; kept for a person to look at
};

/// One word for a log or a listing.
[[nodiscard]] const char* to_string(RecordState state);
[[nodiscard]] std::optional<RecordState> record_state_from(std::int64_t number);

} // namespace anjungan::store
