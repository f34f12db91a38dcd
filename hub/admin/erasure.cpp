// SPDX-License-Identifier: GPL-3.0-or-later
// From a record to its tombstone, in the database and beside it.
#include "hub/admin/erasure.hpp"

#include "base/log.hpp"
#include "base/sqlite/each_row.hpp"
#include "hub/admin/erasure_log.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::hub {

namespace {

using std::filesystem::path;

Result<std::vector<RecordId>> ids_of(sqlite::Database& database, const ErasureTarget& target) {
    std::vector<RecordId> ids;
    auto rows =
        target.code.empty()
            ? database.query(
                  "SELECT id FROM inbox WHERE id=?1 UNION SELECT id FROM set_aside WHERE id=?1",
                  {ByteView(target.id.bytes)}
              )
            : database.query(
                  "SELECT id FROM inbox WHERE code=?1 UNION "
                  "SELECT id FROM set_aside WHERE code=?1",
                  {std::string_view(target.code)}
              );
    const auto walked =
        sqlite::for_each_row(std::move(rows), [&](const sqlite::Statement& row) -> Status {
            const auto id = record_id_from(row.blob(0));
            TRY(id);
            ids.push_back(*id);
            return {};
        });
    TRY(walked);
    return ids;
}

path folder_of(const path& database) {
    const auto folder = database.parent_path();
    return folder.empty() ? path(".") : folder;
}

} // namespace

Result<std::vector<path>> Erasures::folders() const {
    const MutexLock lock(database_.mutex);
    std::vector<path> folders = {folder_of(database_.database.path())};
    const auto walked = sqlite::for_each_row(
        database_.database.query("SELECT path FROM backup_folder ORDER BY path"),
        [&](const sqlite::Statement& row) { folders.emplace_back(row.text(0)); }
    );
    TRY(walked);
    return folders;
}

/// The first folder is the database's own and must take it; gives those of the others that did not.
Result<std::vector<path>> Erasures::write_logs(const std::vector<Erasure>& erasures) {
    const auto all = folders();
    TRY(all);
    TRY(add_to_erasure_log(all->front(), erasures, keys_.sign));
    std::vector<path> behind;
    for (auto folder = all->begin() + 1; folder != all->end(); ++folder) {
        if (!add_to_erasure_log(*folder, erasures, keys_.sign)) {
            behind.push_back(*folder);
        }
    }
    return behind;
}

Result<std::size_t> Erasures::apply_logs() {
    const MutexLock lock(log_mutex_);
    const auto places = folders();
    TRY(places);
    std::vector<Erasure> logged;
    for (const auto& folder : *places) {
        const auto read = read_erasure_log(folder, keys_.sign.public_key());
        if (read) {
            logged.insert(logged.end(), read->begin(), read->end());
        } else if (folder == places->front()) {
            return fail(read.error());
        }
    }
    std::size_t applied = 0;
    std::vector<Erasure> all;
    const auto done = in_transaction(database_, [&](sqlite::Database& database) -> Status {
        for (const auto& erasure : logged) {
            const auto known = is_erased(database, erasure.id);
            TRY(known);
            applied += *known ? 0U : 1U;
            TRY(erase_record(database, erasure));
        }
        auto known = all_erasures(database);
        TRY(known);
        all = std::move(*known);
        return {};
    });
    TRY(done);
    if (applied > 0) {
        log::info("{} records were erased once more: the database did not know of it", applied);
    }
    const auto written = write_logs(all);
    return written ? Result<std::size_t>(applied) : fail(written.error());
}

Result<RecordId> Erasures::find(const ErasureTarget& target) const {
    const MutexLock lock(database_.mutex);
    const auto ids = ids_of(database_.database, target);
    TRY(ids);
    if (ids->empty()) {
        return fail(ErrorCode::not_found, "no record of this name is here");
    }
    if (ids->size() > 1) {
        std::string names;
        for (const auto& id : *ids) {
            names += (names.empty() ? "" : " or ") + to_string(id);
        }
        return fail(
            ErrorCode::conflict,
            fmt::format("two submissions share this code: give the id of one, {}", names)
        );
    }
    const auto erased = is_erased(database_.database, ids->front());
    TRY(erased);
    return *erased ? fail(ErrorCode::not_found, "this record is erased already")
                   : Result<RecordId>(ids->front());
}

Result<ErasureReport> Erasures::erase(const ErasureTarget& target) {
    const MutexLock lock(log_mutex_);
    const auto id = find(target);
    TRY(id);
    const Erasure erasure{*id, clock_.wall_time()};
    auto behind = write_logs({erasure});
    TRY(behind);
    const auto done = in_transaction(database_, [&](sqlite::Database& database) {
        return erase_record(database, erasure);
    });
    TRY(done);
    return ErasureReport{*id, std::move(*behind)};
}

Status Erasures::add_backup_folder(const path& folder) {
    const MutexLock lock(log_mutex_);
    std::vector<Erasure> all;
    const auto read = in_transaction(database_, [&](sqlite::Database& database) -> Status {
        auto known = all_erasures(database);
        TRY(known);
        all = std::move(*known);
        return {};
    });
    TRY(read);
    TRY(add_to_erasure_log(folder, all, keys_.sign));
    return in_transaction(database_, [&](sqlite::Database& database) -> Status {
        const auto kept = database.run(
            "INSERT INTO backup_folder(path) VALUES(?) ON CONFLICT DO NOTHING",
            {std::string_view(folder.native())}
        );
        return status_of(kept);
    });
}

} // namespace anjungan::hub
