// SPDX-License-Identifier: GPL-3.0-or-later
/// What the hub tells a kiosk on its own account: how submissions went on.
///
/// Reply, version 1, integers big-endian: "AJV" · version u8 · length u8 + kiosk id · nonce 16 ·
/// hub epoch u64 · hub time u64 · next cursor u64 · more u8 (0 or 1) · entry count u16 · per entry:
/// kind u8, length u16, bytes · Ed25519 signature 64 by the hub (domain "anjungan updates v1") over
/// all bytes before it. A kiosk skips kinds that it does not know. Kind 1, a submission's state:
/// record id 16 · kseq u64 · state u8 · since u64. Kind 2, a record became safe or was erased: the
/// hub's signed acknowledgement, see ack.hpp.
///
/// A cursor counts within one hub epoch: under a new epoch a kiosk begins at 0 again.
#pragma once

#include "base/record_id.hpp"
#include "protocol/read_request.hpp"
#include "protocol/submission_state.hpp"

namespace anjungan::protocol {

constexpr std::size_t max_updates = 200;
constexpr std::size_t max_update_bytes = 192;
constexpr std::size_t max_updates_reply_bytes = std::size_t{48} << 10;
constexpr std::string_view updates_media_type = "application/vnd.anjungan.updates";
constexpr std::uint8_t status_update_kind = 1;
constexpr std::uint8_t ack_update_kind = 2;

struct Update {
    std::uint8_t kind = 0;
    Bytes bytes; ///< at most max_update_bytes

    bool operator==(const Update&) const = default;
};

struct StatusUpdate {
    RecordId id;
    std::uint64_t kseq = 0;
    SubmissionState state = SubmissionState::sent;
    WallTime since; ///< the hub's clock

    bool operator==(const StatusUpdate&) const = default;
};

struct UpdatesReply {
    std::string kiosk;
    Nonce nonce = {};
    std::uint64_t hub_epoch = 0;
    WallTime time;            ///< the hub's clock
    std::uint64_t cursor = 0; ///< to ask with next time
    bool more = false;        ///< there is more behind the cursor now
    std::vector<Update> entries;

    bool operator==(const UpdatesReply&) const = default;
};

[[nodiscard]] Update encode_status(const StatusUpdate& update);
/// `corrupt`; `unsupported` for a state that this program does not know.
[[nodiscard]] Result<StatusUpdate> decode_status(const Update& update);

/// At most max_updates entries.
[[nodiscard]] Bytes sign_updates(const UpdatesReply& reply, const crypto::SigningKey& hub);

/// `corrupt`, `unsupported`, `full` (too many entries); `unauthorised` for the signature and when
/// the reply answers another request.
[[nodiscard]] Result<UpdatesReply>
verify_updates(ByteView body, const ReadRequest& request, const crypto::SignPublicKey& hub);

} // namespace anjungan::protocol
