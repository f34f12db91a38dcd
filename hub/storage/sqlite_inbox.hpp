// SPDX-License-Identifier: GPL-3.0-or-later
/// The inbox of a single office, in an SQLite file of its own.
#pragma once

#include "base/mutex.hpp"
#include "base/sqlite/database.hpp"
#include "hub/storage/database_life.hpp"
#include "hub/storage/inbox.hpp"
#include "hub/storage/shared_database.hpp"
#include "protocol/crypto/keys.hpp"

#include <filesystem>
#include <memory>

namespace anjungan::hub {

class SqliteInbox : public Inbox {
public:
    /// Opens or makes the file (WAL, synchronous=FULL, one connection). `box` is the key that
    /// envelopes are sealed to: a file that was made with another one is refused as `conflict`,
    /// because every submission would be refused for good; a damaged one as `corrupt`. Other
    /// errors: as store::Database::open.
    /// A copy that was put in the place of the hub's own database rises in epoch.
    [[nodiscard]] static Result<std::unique_ptr<SqliteInbox>> open(
        const std::filesystem::path& path,
        const crypto::BoxPublicKey& box,
        const Clock& clock,
        Origin origin = Origin::as_left
    );

    /// For the hub's other tables, which live in the same file.
    [[nodiscard]] SharedDatabase shared() { return {mutex_, database_}; }

    [[nodiscard]] std::uint64_t epoch() const override { return epoch_; }
    [[nodiscard]] Result<std::vector<Placed>>
    place(std::span<const Arrival> arrivals, WallTime received) override;
    [[nodiscard]] Result<std::optional<Placed>> standing(const Arrival& arrival) override;
    [[nodiscard]] Result<Progress> progress(std::string_view kiosk) override;
    [[nodiscard]] Result<std::vector<PublicRecord>> find(std::string_view code) override;
    [[nodiscard]] Result<SeenEntry> last_witnessed(std::string_view kiosk) override;
    [[nodiscard]] Status
    keep_witness(std::string_view kiosk, const SeenEntry& entry, ByteView witness) override;

private:
    SqliteInbox(sqlite::Database database, std::uint64_t epoch)
        : database_(std::move(database)), epoch_(epoch) {}

    [[nodiscard]] Result<std::vector<Placed>>
    place_all(std::span<const Arrival> arrivals, WallTime received) REQUIRES(mutex_);
    [[nodiscard]] Result<Placed> place_one(const Arrival& arrival, WallTime received)
        REQUIRES(mutex_);
    [[nodiscard]] Result<std::optional<Placed>> look_up(const Arrival& arrival) REQUIRES(mutex_);
    [[nodiscard]] Result<std::optional<Placed>> look_aside(const Arrival& arrival) REQUIRES(mutex_);
    [[nodiscard]] Status insert(const Arrival& arrival, WallTime received) REQUIRES(mutex_);
    /// False: there is no room for it.
    [[nodiscard]] Result<bool>
    set_aside(const Arrival& arrival, WallTime received, std::int64_t reason) REQUIRES(mutex_);
    [[nodiscard]] Result<bool> may_set_aside(const Arrival& arrival) REQUIRES(mutex_);

    Mutex mutex_; ///< the connection is one thread's at a time
    sqlite::Database database_ GUARDED_BY(mutex_);
    std::uint64_t epoch_;
};

} // namespace anjungan::hub
