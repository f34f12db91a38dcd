// SPDX-License-Identifier: GPL-3.0-or-later
// One step along the audit chain.
#include "offline-cache/store/audit_row.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::store {

namespace {

AuditEntry entry_from(const sqlite::Statement& row) {
    AuditEntry entry;
    entry.seq = row.integer(0);
    entry.at = row.integer(1);
    const auto boot_id = row.blob(2);
    std::copy_n(
        boot_id.begin(), std::min(boot_id.size(), entry.boot_id.size()), entry.boot_id.begin()
    );
    entry.mono = row.integer(3);
    entry.kind = row.integer(4);
    entry.body = std::string(row.text(5));
    return entry;
}

} // namespace

std::optional<std::string> follow_chain(ChainEnd& end, const sqlite::Statement& row) {
    const auto entry = entry_from(row);
    if (entry.seq != end.seq + 1) {
        return fmt::format("it is missing; entry {} follows", entry.seq);
    }
    const auto hash = hash_entry(end.head, entry);
    if (!std::ranges::equal(hash.bytes, row.blob(6))) {
        return "its content does not match its hash";
    }
    end = {entry.seq, hash};
    return std::nullopt;
}

} // namespace anjungan::store
