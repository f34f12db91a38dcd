// SPDX-License-Identifier: GPL-3.0-or-later
/// The chain of audit entries: what happened to records, print jobs and the store, in order, each
/// entry bound to all before it. Nothing personal is ever in it.
#pragma once

#include "base/clock.hpp"
#include "base/sqlite/database.hpp"
#include "offline-cache/store/boot_id.hpp"
#include "protocol/crypto/hash.hpp"

#include <string>

namespace anjungan::store {

/// The numbers are stored and hashed: never change one.
enum class AuditKind : std::int64_t {
    provisioned = 1,   ///< the database was made
    started = 2,       ///< a program opened it
    submitted = 3,     ///< a record was committed
    acknowledged = 4,  ///< a signed ack raised a record's state
    quarantined = 5,   ///< a record was set aside
    print_unknown = 6, ///< a job whose paper may or may not be out
    print_resolved = 7,
    print_copied = 8,
    hub_epoch = 9,        ///< the hub came back with another epoch
    kseq_raised = 10,     ///< the hub knew records that this disk does not
    flush_failed = 11,    ///< the disk failed to flush a commit; what it holds was made sure of
    chain_differs = 12,   ///< the hub had witnessed entries that this chain does not hold
    purged = 13,          ///< the envelope of a safe record was dropped after its time
    floor_raised = 14,    ///< several sessions agreed that the hub's clock is far above ours
    floor_lowered = 15,   ///< a person took the time floor back
    erased = 16,          ///< a record that the hub has erased: its envelope was dropped
    catalogue_taken = 20, ///< a signed catalogue, or its newer timestamp, was taken over
};

struct AuditEntry {
    std::int64_t seq = 0;  ///< gapless from 1
    std::int64_t at = 0;   ///< wall clock, seconds since 1970
    BootId boot_id = {};   ///< of the kernel, to put `mono` in order
    std::int64_t mono = 0; ///< milliseconds since boot
    std::int64_t kind = 0; ///< AuditKind
    std::string body;      ///< "key=value …"
};

/// chain_hash over: the text "anjungan audit v1", then seq, at (64-bit big-endian), boot_id, mono,
/// kind (64-bit big-endian) and body. The first entry follows 32 zero bytes.
[[nodiscard]] crypto::Digest hash_entry(const crypto::Digest& previous, const AuditEntry& entry);

class AuditLog {
public:
    /// Both must outlive this.
    AuditLog(sqlite::Database& database, const Clock& clock, const BootId& boot)
        : database_(database), clock_(clock), boot_id_(boot) {}

    /// Writes one entry. Must run inside the transaction of what it tells about.
    Status append(AuditKind kind, std::string body);

    /// The hash of the last entry; zero before the first.
    Result<crypto::Digest> head();

private:
    sqlite::Database& database_;
    const Clock& clock_;
    BootId boot_id_ = {};
};

} // namespace anjungan::store
