/// What the parts of a Store share: the connection, the audit log, the clock and the thread rule.
#pragma once

#include "kiosk/base/local_time.hpp"
#include "offline-cache/store/audit_log.hpp"
#include "offline-cache/store/database.hpp"
#include "offline-cache/store/meta.hpp"
#include "offline-cache/store/store_identity.hpp"
#include "offline-cache/store/thread_owner.hpp"

namespace anjungan::store {

struct StoreContext {
    StoreContext(Database opened, StoreIdentity who, const Clock& time, OfficeZone where)
        : database(std::move(opened)),
          identity(std::move(who)),
          clock(time),
          zone(std::move(where)) {}
    StoreContext(const StoreContext&) = delete; // audit and meta refer to the database beside them
    StoreContext& operator=(const StoreContext&) = delete;
    ~StoreContext() = default;

    Database database;
    StoreIdentity identity;
    const Clock& clock;
    OfficeZone zone;
    AuditLog audit{database, clock};
    Meta meta{database};
    ThreadOwner owner;
};

} // namespace anjungan::store
