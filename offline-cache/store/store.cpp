// SPDX-License-Identifier: GPL-3.0-or-later
// Opening the kiosk's database, and what it knows about itself.
#include "offline-cache/store/store.hpp"

#include "base/sqlite/migrations.hpp"
#include "offline-cache/store/failpoints.hpp"
#include "offline-cache/store/kiosk_schema.hpp"
#include "offline-cache/store/opening_check.hpp"
#include "protocol/kiosk_id.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::store {

Store::Store(
    sqlite::Database database,
    StoreIdentity identity,
    const Clock& clock,
    OfficeZone zone,
    const BootId& boot
)
    : context_(std::move(database), std::move(identity), clock, std::move(zone), boot),
      time_floor_(context_),
      outbox_(context_, time_floor_),
      print_jobs_(context_),
      checkpoints_(context_),
      trust_(context_),
      public_states_(context_) {}

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(
    const std::filesystem::path& path,
    StoreIdentity identity,
    const Clock& clock,
    OfficeZone zone,
    const BootId& boot
) {
    if (!protocol::is_kiosk_id(identity.kiosk)) {
        return fail(
            ErrorCode::invalid_input,
            "the kiosk's name must be 1 to 16 characters of A-Z, 0-9 and '-'"
        );
    }
    auto database = sqlite::Database::open(path, sqlite::DatabaseAccess::exclusive);
    TRY(database);
    pass(failpoint::database_made);
    std::unique_ptr<Store> store(
        new Store(std::move(*database), std::move(identity), clock, std::move(zone), boot) // NOLINT
    );
    if (auto prepared = store->prepare(); !prepared) {
        return fail(
            prepared.error().code,
            fmt::format("database {}: {}", path.string(), prepared.error().detail)
        );
    }
    store->context_.owner = ThreadOwner(); // the caller may hand it to the store thread
    return store;
}

Status Store::prepare() {
    TRY(context_.database.check_integrity());
    TRY(migrate(context_.database, kiosk_schema()));
    TRY(check_records(context_.database));
    if (const auto last = outbox_.last_kseq(); !last) { // from now on none may go missing
        return fail(last.error());
    }
    TRY(checkpoints_.check_end());
    return sqlite::in_transaction(context_.database, [this]() -> Status {
        TRY(recognise_kiosk());
        TRY(context_.audit.append(AuditKind::started, "kiosk=" + context_.identity.kiosk));
        TRY(print_jobs_.recover());
        pass(failpoint::start_before_commit);
        return {};
    });
}

Status Store::recognise_kiosk() {
    const std::string_view own = context_.identity.kiosk;
    const auto found = context_.meta.blob(MetaKey::kiosk);
    TRY(found);
    if (!*found) {
        auto set = context_.meta.set(MetaKey::kiosk, own);
        return set ? context_.audit.append(AuditKind::provisioned, fmt::format("kiosk={}", own))
                   : set;
    }
    if (as_text(**found) != own) {
        return fail(
            ErrorCode::conflict,
            fmt::format("it belongs to kiosk {}, this is kiosk {}", as_text(**found), own)
        );
    }
    return {};
}

Status Store::check_service(const RoomLimits& limits) {
    context_.owner.check();
    TRY(context_.make_sure());
    if (!outbox_.damage().empty()) {
        return fail(ErrorCode::corrupt, outbox_.damage());
    }
    auto room = check_room(context_.database, limits);
    return room ? context_.ballast.keep() : room;
}

Result<std::size_t> Store::drop_safe(std::chrono::seconds retention) {
    constexpr std::size_t max_at_once = 100; // the store thread has other things to do
    return outbox_.purge(context_.clock.wall_time() - retention, max_at_once);
}

Outbox& Store::outbox() {
    context_.owner.check();
    return outbox_;
}

Checkpoints& Store::checkpoints() {
    context_.owner.check();
    return checkpoints_;
}

PrintJobs& Store::print_jobs() {
    context_.owner.check();
    return print_jobs_;
}

PublicStates& Store::public_states() {
    context_.owner.check();
    return public_states_;
}

Result<std::optional<std::uint64_t>> Store::hub_epoch() {
    context_.owner.check();
    const auto epoch = context_.meta.integer(MetaKey::hub_epoch);
    TRY(epoch);
    std::optional<std::uint64_t> known;
    if (*epoch) {
        known = static_cast<std::uint64_t>(**epoch);
    }
    return known;
}

Status Store::set_hub_epoch(std::uint64_t epoch) {
    const auto before = hub_epoch();
    TRY(before);
    if (*before == epoch) {
        return {};
    }
    return context_.transact([&]() -> Status {
        TRY(context_.meta.set(MetaKey::hub_epoch, static_cast<std::int64_t>(epoch)));
        return context_.audit.append(
            AuditKind::hub_epoch, fmt::format("from={} to={}", before->value_or(0), epoch)
        );
    });
}

Result<WallTime> Store::time_floor() {
    context_.owner.check();
    return time_floor_.read();
}

Result<ClockReading> Store::note_hub_time(WallTime hub) {
    context_.owner.check();
    return time_floor_.note_session(hub);
}

Result<std::string> Store::audit_head() {
    context_.owner.check();
    const auto head = context_.audit.head();
    TRY(head);
    return to_hex(head->bytes);
}

} // namespace anjungan::store
