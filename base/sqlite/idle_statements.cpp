// SPDX-License-Identifier: GPL-3.0-or-later
// A short list, searched from its end: what was used last is mostly what comes next.
#include "base/sqlite/idle_statements.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <iterator>

namespace anjungan::sqlite {

sqlite3_stmt* IdleStatements::take(std::string_view sql) {
    const auto found = std::find_if(kept_.rbegin(), kept_.rend(), [sql](sqlite3_stmt* statement) {
        return sql == sqlite3_sql(statement);
    });
    if (found == kept_.rend()) {
        return nullptr;
    }
    auto* const statement = *found;
    kept_.erase(std::next(found).base());
    return statement;
}

void IdleStatements::put(sqlite3_stmt* statement) {
    if (sqlite3_reset(statement) != SQLITE_OK) {
        sqlite3_finalize(statement);
        return;
    }
    sqlite3_clear_bindings(statement);
    if (kept_.size() == max_kept) {
        sqlite3_finalize(kept_.front());
        kept_.erase(kept_.begin());
    }
    kept_.push_back(statement);
}

void IdleStatements::clear() {
    for (auto* const statement : kept_) {
        sqlite3_finalize(statement);
    }
    kept_.clear();
}

} // namespace anjungan::sqlite
