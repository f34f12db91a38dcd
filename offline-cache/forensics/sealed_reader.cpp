// Sealed records out of an outbox or an inbox.
#include "offline-cache/forensics/sealed_reader.hpp"

#include "base/sqlite/still_database.hpp"

#include <fmt/format.h>

namespace anjungan::forensics {

namespace {

/// The query for the table that is there.
Result<std::string_view> query_for(sqlite::StillDatabase& file, const std::filesystem::path& path) {
    const auto kiosk = file.has_table("outbox");
    if (!kiosk) {
        return fail(kiosk.error());
    }
    if (*kiosk) {
        return "SELECT id, envelope FROM outbox WHERE envelope IS NOT NULL ORDER BY kseq";
    }
    const auto hub = file.has_table("inbox");
    if (!hub) {
        return fail(hub.error());
    }
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
    if (!file) {
        return fail(std::move(file.error()));
    }
    const auto sql = query_for(*file, path);
    if (!sql) {
        return fail(sql.error());
    }
    auto rows = file->database().query(*sql);
    if (!rows) {
        return fail(std::move(rows.error()));
    }
    std::vector<SealedRow> sealed;
    while (true) {
        const auto row = rows->step();
        if (!row) {
            return fail(row.error());
        }
        if (!*row) {
            return sealed;
        }
        const auto id = rows->blob(0);
        const auto envelope = rows->blob(1);
        sealed.push_back({{id.begin(), id.end()}, {envelope.begin(), envelope.end()}});
    }
}

} // namespace anjungan::forensics
