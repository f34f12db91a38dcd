// SPDX-License-Identifier: GPL-3.0-or-later
/// How submissions went on at the office: the current state, the order in which states changed, and
/// which records came into a backup or were erased.
///
/// A submission's state and the line that tells its kiosk change in one transaction. The line's
/// number rises without gaps being filled later, so that it serves as the updates feed's cursor.
#pragma once

#include "hub/storage/shared_database.hpp"
#include "protocol/ack.hpp"
#include "protocol/crypto/hash.hpp"
#include "protocol/updates.hpp"

#include <variant>
#include <vector>

namespace anjungan::hub {

/// A record that lies in a verified backup now, or that was erased; its kiosk gets a signed ack.
struct LaterAck {
    RecordId id;
    std::uint64_t kseq = 0;
    crypto::Digest digest;
    protocol::AckStatus status = protocol::AckStatus::safe;
};

struct StatusPage {
    std::vector<std::variant<protocol::StatusUpdate, LaterAck>> updates;
    std::uint64_t cursor = 0; ///< behind the last of them
    bool more = false;
};

/// Safe to call from every thread.
class StatusChanges {
public:
    explicit StatusChanges(SharedDatabase database) : database_(database) {}

    /// By the receipt code's ten symbols. `not_found`; `conflict` if two submissions share it;
    /// the database's errors. Setting the state it has changes nothing.
    [[nodiscard]] Status set(std::string_view code, protocol::SubmissionState state, WallTime now);

    /// The changes of this kiosk's submissions after `cursor`, at most `most`, in order. A cursor
    /// that the hub has not reached (it was put back to an older copy) yields none and comes back
    /// lowered.
    [[nodiscard]] Result<StatusPage>
    after(std::string_view kiosk, std::uint64_t cursor, std::size_t most);

private:
    SharedDatabase database_;
};

/// Puts a line into the feed of a record's kiosk, within the caller's transaction: it is safe now.
[[nodiscard]] Status tell_safe(sqlite::Database& database, ByteView id, WallTime now);

} // namespace anjungan::hub
