// SPDX-License-Identifier: GPL-3.0-or-later
/// What the office last said of this kiosk's records, for the citizen who asks at the kiosk.
#pragma once

#include "offline-cache/store/store_context.hpp"
#include "protocol/updates.hpp"

namespace anjungan::store {

/// Part of a Store: same thread, dies with it.
class PublicStates {
public:
    explicit PublicStates(StoreContext& context) : context_(context) {}

    /// Where to ask the hub on from; 0 for the beginning, and after the hub's epoch changed.
    Result<std::uint64_t> cursor();

    /// Takes what protocol::verify_updates() let pass, and its cursor, in one transaction; writes
    /// nothing if there is nothing new. Entries about records that are not ours, of kinds or with
    /// states that this program does not know, are skipped.
    Status apply(const protocol::UpdatesReply& reply);

private:
    StoreContext& context_;
};

} // namespace anjungan::store
