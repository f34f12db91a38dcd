// SPDX-License-Identifier: GPL-3.0-or-later
/// Room-internal: what somebody has seen of an audit chain, in the order of its entries.
#pragma once

#include "offline-cache/forensics/audit_verifier.hpp"
#include "offline-cache/store/audit_row.hpp"

namespace anjungan::forensics {

/// Entry `seq` had the hash `head`, says `by`.
struct Sighting {
    std::int64_t seq = 0;
    crypto::Digest head;
    std::string by; ///< as the start of a sentence: "the hub's witness of 2026-11-24"
};

/// Rising by seq. Collects from the file's checkpoints and the proof; counts them in `finding`. A
/// checkpoint or witness with a wrong signature goes into `finding` as what is wrong.
Result<std::vector<Sighting>>
collect_sightings(sqlite::Database& database, const AuditProof& proof, AuditFinding& finding);

} // namespace anjungan::forensics
