// SPDX-License-Identifier: GPL-3.0-or-later
/// What becomes of the hub's acknowledgements and of the records they are about.
#pragma once

#include "base/record_id.hpp"
#include "offline-cache/store/record_state.hpp"

#include <vector>

namespace anjungan::store {

enum class AckOutcome {
    applied,        ///< the state moved, and the signed ack is kept for ever
    known,          ///< good, but says nothing that was not known; nothing changed
    bad_signature,  ///< not from our hub, or altered; nothing changed
    other_kiosk,    ///< signed for another kiosk; nothing changed
    unknown_record, ///< no record with this id; nothing changed
    mismatch,       ///< the id is ours, but kseq or digest differ; nothing changed
};

/// One word for a log.
[[nodiscard]] const char* to_string(AckOutcome outcome);

/// A record and the state that it has come to.
struct RecordMove {
    RecordId id;
    RecordState state = RecordState::sealed;

    bool operator==(const RecordMove&) const = default;
};

/// What came of some acks; committed.
struct AppliedAcks {
    std::vector<AckOutcome> outcomes; ///< in the order of the acks
    std::vector<RecordMove> moves;    ///< one for each that was `applied`
};

} // namespace anjungan::store
