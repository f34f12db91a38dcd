// SPDX-License-Identifier: GPL-3.0-or-later
// The technician's list.
#include "offline-cache/forensics/outbox_listing.hpp"

#include "base/sqlite/still_database.hpp"
#include "protocol/receipt_code.hpp"

#include <fmt/format.h>

namespace anjungan::forensics {

namespace {

Result<OutboxLine> line_from(const sqlite::Statement& row) {
    const auto id = record_id_from(row.blob(1));
    const auto state = store::record_state_from(row.integer(2));
    const auto code = protocol::ReceiptCode::parse(row.text(3));
    if (!id || !state || !code) {
        return fail(ErrorCode::corrupt, fmt::format("outbox record {} is damaged", row.integer(0)));
    }
    return OutboxLine{
        static_cast<std::uint64_t>(row.integer(0)), *id, *state, code->display(), row.integer(4)};
}

} // namespace

Result<std::vector<OutboxLine>> list_outbox(const std::filesystem::path& path) {
    auto file = sqlite::StillDatabase::open(path);
    TRY(file);
    const auto kiosk = file->has_table("outbox");
    TRY(kiosk);
    if (!*kiosk) {
        return fail(ErrorCode::corrupt, fmt::format("{} is not a kiosk's database", path.string()));
    }
    auto rows =
        file->database().query("SELECT kseq, id, state, code, attempts FROM outbox ORDER BY kseq");
    TRY(rows);
    std::vector<OutboxLine> lines;
    while (true) {
        const auto more = rows->step();
        TRY(more);
        if (!*more) {
            return lines;
        }
        auto line = line_from(*rows);
        TRY(line);
        lines.push_back(std::move(*line));
    }
}

} // namespace anjungan::forensics
