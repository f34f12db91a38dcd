// SPDX-License-Identifier: GPL-3.0-or-later
// One row a fact.
#include "offline-cache/store/meta.hpp"

namespace anjungan::store {

Result<std::optional<std::int64_t>> Meta::integer(MetaKey key) {
    return database_.integer(
        "SELECT value FROM meta WHERE key=?", {static_cast<std::int64_t>(key)}
    );
}

Result<std::optional<Bytes>> Meta::blob(MetaKey key) {
    return database_.blob("SELECT value FROM meta WHERE key=?", {static_cast<std::int64_t>(key)});
}

Status Meta::set(MetaKey key, sqlite::Value value) {
    const auto changed = database_.run(
        "INSERT INTO meta(key, value) VALUES(?1, ?2) ON CONFLICT(key) DO UPDATE SET value=?2",
        {static_cast<std::int64_t>(key), value}
    );
    TRY(changed);
    return {};
}

} // namespace anjungan::store
