// SPDX-License-Identifier: GPL-3.0-or-later
/// What lies in a kiosk's outbox, line by line and with nothing personal: for the technician.
#pragma once

#include "base/record_id.hpp"
#include "offline-cache/store/record_state.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace anjungan::forensics {

struct OutboxLine {
    std::uint64_t kseq = 0;
    RecordId id;
    store::RecordState state = store::RecordState::sealed;
    std::string code;          ///< the citizen's receipt code
    std::int64_t attempts = 0; ///< how often it was sent
};

/// In kseq order. Leaves no trace and fails like read_sealed_rows().
Result<std::vector<OutboxLine>> list_outbox(const std::filesystem::path& path);

} // namespace anjungan::forensics
