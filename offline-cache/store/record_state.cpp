// SPDX-License-Identifier: GPL-3.0-or-later
// Record states as stored numbers and as words.
#include "offline-cache/store/record_state.hpp"

namespace anjungan::store {

const char* to_string(RecordState state) {
    switch (state) {
    case RecordState::sealed: return "sealed";
    case RecordState::stored: return "stored";
    case RecordState::safe: return "safe";
    case RecordState::purged: return "purged";
    case RecordState::quarantined: return "quarantined";
    }
    return "?";
}

std::optional<RecordState> record_state_from(std::int64_t number) {
    if (number < 1 || number > 5) {
        return std::nullopt;
    }
    return static_cast<RecordState>(number);
}

} // namespace anjungan::store
