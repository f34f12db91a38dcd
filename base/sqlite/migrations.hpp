// SPDX-License-Identifier: GPL-3.0-or-later
/// Brings a database to the schema this program knows, by PRAGMA user_version.
#pragma once

#include "base/sqlite/database.hpp"

#include <span>

namespace anjungan::sqlite {

/// `steps[n]` is the script that leads from version n to n + 1; a step, once released, never
/// changes. All missing steps run in one transaction. A database of a newer version than
/// `steps.size()` is refused as `unsupported`: an older program must not guess at it.
Status migrate(Database& database, std::span<const char* const> steps);

} // namespace anjungan::sqlite
