// SPDX-License-Identifier: GPL-3.0-or-later
/// What an SQLite result code means to us. Inside the store only.
#pragma once

#include "base/result.hpp"

struct sqlite3;

namespace anjungan::sqlite {

[[nodiscard]] ErrorCode code_for(int sqlite_code);

/// Our words where an operator can do something, SQLite's for the rest. `connection` may be null.
[[nodiscard]] std::string reason_for(sqlite3* connection, int sqlite_code);

/// The error of a call on an open connection, with the name of its file.
[[nodiscard]] tl::unexpected<Error> failed(sqlite3* connection, int sqlite_code);

} // namespace anjungan::sqlite
