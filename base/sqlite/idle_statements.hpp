// SPDX-License-Identifier: GPL-3.0-or-later
/// Prepared statements that wait to be asked for again: preparing one takes longer than most of
/// ours take to run.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

struct sqlite3_stmt;

namespace anjungan::sqlite {

/// Of one connection, and used by its thread; to be emptied before the connection is closed.
class IdleStatements {
public:
    /// As many as a minute's work of kiosk or hub has; a few KiB each.
    static constexpr std::size_t max_kept = 24;

    IdleStatements() = default;
    IdleStatements(const IdleStatements&) = delete;
    IdleStatements& operator=(const IdleStatements&) = delete;
    IdleStatements(IdleStatements&&) = delete;
    IdleStatements& operator=(IdleStatements&&) = delete;
    ~IdleStatements() { clear(); }

    /// The caller's until put(); null: none with this text is idle.
    [[nodiscard]] sqlite3_stmt* take(std::string_view sql);

    /// Ends the statement's run and forgets what was bound to it. It is released if its run failed,
    /// or if it is the one that was not asked for the longest.
    void put(sqlite3_stmt* statement);

    void clear();

private:
    std::vector<sqlite3_stmt*> kept_; ///< the last one put is the last
};

} // namespace anjungan::sqlite
