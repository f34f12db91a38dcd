// SPDX-License-Identifier: GPL-3.0-or-later
/// Erases a record's contents, leaves a tombstone, and sees to it that no backup brings it back.
///
/// What stays, for ever: record id, kiosk, number and digest, so that the record, sent again, is
/// answered `erased` and never a new submission; when its states changed; and a line in the erasure
/// log. The id tells whoever can read the database which receipt code there was, nothing more. What
/// goes: the envelope, the service and the receipt code, also where it was set aside. Nothing that
/// the hub answers tells the code from one that was never given out. The kiosk hears of it, signed,
/// and lets go of its sealed copy.
///
/// What this does not do: SQLite frees the envelope's pages without overwriting them, and its -wal
/// and every backup made before hold them too, until other records fill that room. Those bytes are
/// sealed; the hub's own box key and the recovery key still open them. A backup that is put back is
/// emptied of them when the hub starts.
#pragma once

#include "hub/register/hub_keys.hpp"
#include "hub/storage/erased_records.hpp"
#include "hub/storage/shared_database.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace anjungan::hub {

/// What names a record: a receipt code's ten symbols, or its id.
struct ErasureTarget {
    std::string code; ///< empty: by id
    RecordId id;
};

struct ErasureReport {
    RecordId id;
    /// Backup folders whose log could not be written, for the administrator.
    std::vector<std::filesystem::path> behind;
};

/// Safe to call from every thread. What it refers to must outlive it.
class Erasures {
public:
    Erasures(SharedDatabase database, const HubKeys& keys, const Clock& clock)
        : database_(database), keys_(keys), clock_(clock) {}

    /// At the hub's start: erases what the logs beside the database and beside its backups name
    /// and the database does not know of, and the other way round. Gives how many it erased. A
    /// backup folder that is not there now is left for the next time.
    [[nodiscard]] Result<std::size_t> apply_logs();

    /// The log beside the database is written first: an erasure that was begun is carried out, by
    /// the next start at the latest. `not_found`; `conflict` if two records share the code, naming
    /// their ids; `io` or `full`, when nothing has been erased; the database's errors.
    [[nodiscard]] Result<ErasureReport> erase(const ErasureTarget& target);

    /// From now on the log is kept beside the backups in this folder too. Before a copy is made
    /// there, so that the copy knows it.
    [[nodiscard]] Status add_backup_folder(const std::filesystem::path& folder);

private:
    [[nodiscard]] Result<std::vector<std::filesystem::path>> folders() const;
    [[nodiscard]] Result<std::vector<std::filesystem::path>>
    write_logs(const std::vector<Erasure>& erasures);
    [[nodiscard]] Result<RecordId> find(const ErasureTarget& target) const;

    SharedDatabase database_;
    const HubKeys& keys_;
    const Clock& clock_;
    mutable Mutex log_mutex_; ///< one writes the logs at a time; taken before the database's
};

} // namespace anjungan::hub
