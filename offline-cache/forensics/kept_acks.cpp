// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what the hub has signed so far.
#include "offline-cache/forensics/kept_acks.hpp"

#include "base/sqlite/each_row.hpp"
#include "base/sqlite/still_database.hpp"
#include "protocol/ack.hpp"

#include <fmt/format.h>

namespace anjungan::forensics {

Result<std::vector<KeptAck>> read_kept_acks(const std::filesystem::path& path) {
    auto file = sqlite::StillDatabase::open(path);
    TRY(file);
    const auto kiosk = file->has_table("outbox");
    TRY(kiosk);
    if (!*kiosk) {
        return fail(ErrorCode::corrupt, fmt::format("{} is not a kiosk's database", path.string()));
    }
    std::vector<KeptAck> kept;
    const auto walked = sqlite::for_each_row(
        file->database().query("SELECT ack FROM outbox WHERE ack IS NOT NULL AND envelope IS NOT "
                               "NULL ORDER BY kseq"),
        [&](const sqlite::Statement& row) {
            const auto bytes = row.blob(0);
            if (const auto ack = protocol::read_ack(bytes); ack) {
                kept.push_back({ack->kiosk, ack->kseq, Bytes(bytes.begin(), bytes.end())});
            }
        }
    );
    TRY(walked);
    return kept;
}

} // namespace anjungan::forensics
