// SPDX-License-Identifier: GPL-3.0-or-later
/// Checkpoints of a kiosk's audit chain, and the hub's word that it has seen one: what was seen
/// can no longer be cut off or rewritten unnoticed.
///
/// Checkpoint, version 1, integers big-endian: "AJC" · version u8 · length u8 + kiosk id · seq u64
/// · head 32 · time u64 · Ed25519 signature 64 by the kiosk (domain "anjungan checkpoint v1").
/// Witness: "AJW" · version u8 · length u16 + signed checkpoint · previous seq u64 · previous head
/// 32 · time u64 · Ed25519 signature 64 by the hub (domain "anjungan witness v1"). Signatures cover
/// all bytes before them. Pure functions, any thread.
#pragma once

#include "base/clock.hpp"
#include "protocol/crypto/hash.hpp"
#include "protocol/crypto/sign.hpp"

namespace anjungan::protocol {

constexpr std::size_t max_checkpoint_bytes = 160;
constexpr std::string_view witness_media_type = "application/vnd.anjungan.witness";

struct Checkpoint {
    std::string kiosk;     ///< see is_kiosk_id
    std::uint64_t seq = 0; ///< number of entries in the chain, 1 or more
    crypto::Digest head;   ///< hash of entry `seq`
    WallTime time;         ///< the kiosk's clock

    bool operator==(const Checkpoint&) const = default;
};

[[nodiscard]] Bytes sign_checkpoint(const Checkpoint& checkpoint, const crypto::SigningKey& kiosk);

/// Unverified: to find out whose key to verify with. `corrupt` or `unsupported`.
[[nodiscard]] Result<Checkpoint> read_checkpoint(ByteView bytes);

/// `unauthorised` when a single byte differs or another key signed it; otherwise as above.
[[nodiscard]] Result<Checkpoint>
verify_checkpoint(ByteView bytes, const crypto::SignPublicKey& kiosk);

struct Witness {
    Bytes checkpoint; ///< as the kiosk signed it
    /// The highest entry of this kiosk that the hub had seen before, and its hash; 0 and zeros:
    /// none. A kiosk whose chain holds no such entry has lost a part of it.
    std::uint64_t previous_seq = 0;
    crypto::Digest previous_head;
    WallTime time; ///< the hub's clock

    bool operator==(const Witness&) const = default;
};

[[nodiscard]] Bytes sign_witness(const Witness& witness, const crypto::SigningKey& hub);

/// Unverified. `corrupt` or `unsupported`.
[[nodiscard]] Result<Witness> read_witness(ByteView bytes);

/// Errors as for verify_checkpoint(). The checkpoint in it is still to be verified.
[[nodiscard]] Result<Witness> verify_witness(ByteView bytes, const crypto::SignPublicKey& hub);

} // namespace anjungan::protocol
