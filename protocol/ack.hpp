// SPDX-License-Identifier: GPL-3.0-or-later
/// The hub's signed acknowledgement of one record. Without a valid signature there is no ack,
/// whatever the HTTP status says.
///
/// Layout, version 1, integers big-endian: "AJA" · version u8 · length u8 + kiosk id · record id 16
/// · kseq u64 · digest 32 · hub epoch u64 · time u64 (seconds since 1970) · status u8 · Ed25519
/// signature 64 (domain "anjungan ack v1", over all bytes before it).
#pragma once

#include "base/clock.hpp"
#include "base/record_id.hpp"
#include "protocol/crypto/hash.hpp"
#include "protocol/crypto/sign.hpp"

namespace anjungan::protocol {

/// The values are the wire's and the store's: never renumber.
enum class AckStatus : std::uint8_t {
    stored = 1,    ///< on the hub's disk, fsynced
    duplicate = 2, ///< there already with the same digest: as good as stored
    safe = 3,      ///< also in a verified backup or replica
    conflict = 4,  ///< the id or kseq is taken by another digest: both are quarantined
    rejected = 5,  ///< the hub will never take it: quarantine, never delete
    erased = 6,    ///< an officer has erased it: its sealed contents go everywhere
};

/// One word, for logs and tables.
[[nodiscard]] const char* to_string(AckStatus status);

struct Ack {
    std::string kiosk;
    RecordId id;
    std::uint64_t kseq = 0;
    crypto::Digest digest;
    std::uint64_t hub_epoch = 0; ///< rises when the hub's database is restored from a backup
    WallTime time;               ///< the hub's clock
    AckStatus status = AckStatus::rejected;

    bool operator==(const Ack&) const = default;
};

/// Unverified: to find out whose it is. `corrupt` or `unsupported`.
[[nodiscard]] Result<Ack> read_ack(ByteView bytes);

/// The signed bytes as they travel and as the kiosk keeps them for ever.
[[nodiscard]] Bytes sign_ack(const Ack& ack, const crypto::SigningKey& hub);

/// `corrupt` when malformed, `unsupported` for another version, `unauthorised` when a single byte
/// differs or another key signed it.
[[nodiscard]] Result<Ack> verify_ack(ByteView bytes, const crypto::SignPublicKey& hub);

} // namespace anjungan::protocol
