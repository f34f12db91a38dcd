// SPDX-License-Identifier: GPL-3.0-or-later
// Sealed records out of an outbox or an inbox.
#include "offline-cache/forensics/sealed_reader.hpp"

#include "base/sqlite/still_database.hpp"

#include <fmt/format.h>

namespace anjungan::forensics {

namespace {

/// The query for the table that is there.
Result<std::string_view> query_for(sqlite::StillDatabase& file, const std::filesystem::path& path) {
    const auto kiosk = file.has_table("outbox");
    TRY(kiosk);
    if (*kiosk) {
        return "SELECT id, envelope FROM outbox WHERE envelope IS NOT NULL ORDER BY kseq";
    }
    const auto hub = file.has_table("inbox");
    TRY(hub);
    if (*hub) {
        return "SELECT id, envelope FROM inbox WHERE envelope IS NOT NULL";
    }
    return fail(
        ErrorCode::corrupt,
        fmt::format("{} is neither a kiosk's nor a hub's database", path.string())
    );
}

} // namespace

Result<std::vector<SealedRow>> read_sealed_rows(const std::filesystem::path& path) {
    auto file = sqlite::StillDatabase::open(path);
    TRY(file);
    const auto sql = query_for(*file, path);
    TRY(sql);
    auto rows = file->database().query(*sql);
    TRY(rows);
    std::vector<SealedRow> sealed;
    while (true) {
        const auto row = rows->step();
        TRY(row);
        if (!*row) {
            return sealed;
        }
        const auto id = rows->blob(0);
        const auto envelope = rows->blob(1);
        sealed.push_back({{id.begin(), id.end()}, {envelope.begin(), envelope.end()}});
    }
}

} // namespace anjungan::forensics
