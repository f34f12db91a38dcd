// SPDX-License-Identifier: GPL-3.0-or-later
/// What the hub finds out about its database before it answers anybody.
#pragma once

#include "base/sqlite/database.hpp"

namespace anjungan::hub {

/// `corrupt`, saying what to do, if the file's structure is damaged: going on could lose more. A
/// damaged record is logged with its kiosk and number, and does not hold up the others: the hub
/// goes on without being able to read it, and no backup will call it safe. Reads the whole file.
[[nodiscard]] Status check_on_opening(sqlite::Database& database);

} // namespace anjungan::hub
