// SPDX-License-Identifier: GPL-3.0-or-later
/// What the parts of a Store share: the connection, the audit log, the clock, the thread rule, and
/// how a change is carried out on a disk that may be full or fail.
#pragma once

#include "base/local_time.hpp"
#include "base/sqlite/transaction.hpp"
#include "offline-cache/store/audit_log.hpp"
#include "offline-cache/store/ballast.hpp"
#include "offline-cache/store/meta.hpp"
#include "offline-cache/store/store_identity.hpp"
#include "offline-cache/store/thread_owner.hpp"

namespace anjungan::store {

struct StoreContext {
    StoreContext(
        sqlite::Database opened,
        StoreIdentity who,
        const Clock& time,
        OfficeZone where,
        const BootId& boot = this_boot()
    )
        : database(std::move(opened)),
          identity(std::move(who)),
          clock(time),
          zone(std::move(where)),
          boot_id(boot) {}
    StoreContext(const StoreContext&) = delete; // audit and meta refer to the database beside them
    StoreContext& operator=(const StoreContext&) = delete;
    ~StoreContext() = default;

    /// Every change of the database goes through here, as a function that either does all of it or
    /// leaves nothing behind. If the disk is full the ballast is let go and the change tried once
    /// more. If a flush fails, the next change first makes sure of what the disk holds.
    template <class Change>
    auto carry_out(Change change) -> decltype(change()) {
        TRY(make_sure());
        auto outcome = change();
        if (!outcome && outcome.error().code == ErrorCode::full && ballast.release()) {
            outcome = change();
        }
        if (!outcome && outcome.error().code == ErrorCode::io) {
            unsure = true;
        }
        return outcome;
    }

    /// As carry_out(), for a `work` that is to be done in one transaction.
    template <class Work>
    auto transact(const Work& work) -> decltype(work()) {
        return carry_out([&] { return sqlite::in_transaction(database, work); });
    }

    /// Does nothing unless a flush has failed. Then: opens the file anew and makes what it holds
    /// durable, and audits that. `io` if even that fails; it is tried again each time.
    Status make_sure();

    sqlite::Database database;
    StoreIdentity identity;
    const Clock& clock;
    OfficeZone zone;
    BootId boot_id; ///< that the clock's boot time counts from
    AuditLog audit{database, clock, boot_id};
    Meta meta{database};
    Ballast ballast{database.path()};
    ThreadOwner owner;
    bool unsure = false; ///< a flush failed, and what is on the disk has not been made sure of

private:
    Status note_failed_flush();
};

} // namespace anjungan::store
