// SPDX-License-Identifier: GPL-3.0-or-later
/// How a sync session opens: the kiosk says who it is, the hub says how far it has come.
///
/// Request, version 1, integers big-endian: "AJO" · version u8 · length u8 + kiosk id · time u64 ·
/// nonce 16 · Ed25519 signature 64 by the kiosk (domain "anjungan sync request v1").
/// Reply: "AJP" · version u8 · length u8 + kiosk id · nonce 16 · hub epoch u64 · high water u64 ·
/// hub time u64 · gap count u16 · per gap: first u64, last u64 · Ed25519 signature 64 by the hub
/// (domain "anjungan sync reply v1"). Signatures cover all bytes before them.
#pragma once

#include "base/clock.hpp"
#include "protocol/crypto/sign.hpp"

namespace anjungan::protocol {

using Nonce = std::array<std::uint8_t, 16>;

constexpr std::size_t max_sync_gaps = 1000;
constexpr std::size_t max_sync_open_bytes = 128;
constexpr std::size_t max_sync_reply_bytes = std::size_t{20} << 10;
constexpr std::string_view sync_open_media_type = "application/vnd.anjungan.sync-open";

/// Unpredictable: a reply to an earlier session never passes.
[[nodiscard]] Nonce make_nonce();

struct SyncOpenRequest {
    std::string kiosk; ///< see is_kiosk_id
    WallTime time;     ///< the kiosk's clock; the hub refuses one far from its own
    Nonce nonce = {};

    bool operator==(const SyncOpenRequest&) const = default;
};

/// Records first … last, both included, that the hub has not got.
struct KseqGap {
    std::uint64_t first = 0;
    std::uint64_t last = 0;

    bool operator==(const KseqGap&) const = default;
};

struct SyncOpenReply {
    std::string kiosk;
    Nonce nonce = {};
    std::uint64_t hub_epoch = 0;
    std::uint64_t high_water = 0; ///< every kseq from 1 to here is at the hub; 0 for none
    WallTime time;                ///< the hub's clock
    std::vector<KseqGap> gaps;    ///< above high_water, rising, not touching; at most 1000

    bool operator==(const SyncOpenReply&) const = default;
};

[[nodiscard]] Bytes
sign_sync_request(const SyncOpenRequest& request, const crypto::SigningKey& kiosk);

/// Unverified: to find out whose key to verify with.
[[nodiscard]] Result<SyncOpenRequest> read_sync_request(ByteView body);

/// `corrupt` when malformed, `unsupported` for another version, `unauthorised` for the signature.
[[nodiscard]] Result<SyncOpenRequest>
verify_sync_request(ByteView body, const crypto::SignPublicKey& kiosk);

/// Gaps past the limit are left out: the kiosk fills the first thousand and asks again.
[[nodiscard]] Bytes sign_sync_reply(const SyncOpenReply& reply, const crypto::SigningKey& hub);

/// `unauthorised` also when the reply answers another request (kiosk or nonce differ).
[[nodiscard]] Result<SyncOpenReply>
verify_sync_reply(ByteView body, const SyncOpenRequest& request, const crypto::SignPublicKey& hub);

} // namespace anjungan::protocol
