// SPDX-License-Identifier: GPL-3.0-or-later
/// Walks the audit chain of a kiosk's database and names the first entry that does not hold.
#pragma once

#include "base/bytes.hpp"
#include "base/result.hpp"
#include "base/sqlite/database.hpp"
#include "protocol/crypto/keys.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace anjungan::forensics {

/// What the chain is held against, besides itself. Whoever can write the file can make a chain that
/// is whole, and with the kiosk's key its checkpoints too; what the hub has witnessed he cannot.
struct AuditProof {
    std::optional<crypto::SignPublicKey> kiosk; ///< nothing: checkpoints count without signature
    std::optional<crypto::SignPublicKey> hub;   ///< nothing: witnesses count without signature
    std::vector<Bytes> witnesses;               ///< from the hub's database; of any kiosk
};

struct AuditFinding {
    bool intact = false;
    std::int64_t entries = 0;     ///< entries that hold, counted from the start of the chain
    std::string head;             ///< hash of the last entry that holds, lower-case hexadecimal
    std::int64_t first_bad = 0;   ///< seq of the first entry that does not hold; 0 if all do
    std::string reason;           ///< what is wrong with it, one sentence; empty if intact
    std::int64_t checkpoints = 0; ///< of the kiosk's own, that the chain was held against
    std::int64_t witnesses = 0;   ///< of the hub, its database's and those kept here
};

/// Besides the chain itself, holds it against the checkpoints in the file, the witnesses kept with
/// them and those of `proof`: what was changed, cut off or stamped anew after one of them shows,
/// also when the chain was made whole again. And counts that each outbox row has its submission
/// entry and the other way round. An Error means that the file could not be read; see
/// read_sealed_rows() for which.
Result<AuditFinding> verify_audit(const std::filesystem::path& path, const AuditProof& proof = {});
Result<AuditFinding> verify_audit(sqlite::Database& database, const AuditProof& proof = {});

/// The signed witnesses of all kiosks in a hub's database; see read_sealed_rows() for the errors.
Result<std::vector<Bytes>> read_witnesses(const std::filesystem::path& hub_database);

} // namespace anjungan::forensics
