// SPDX-License-Identifier: GPL-3.0-or-later
/// Queue numbers of this kiosk: a letter for the group and three digits, from 001 each local day.
#pragma once

#include "base/sqlite/database.hpp"

#include <string>

namespace anjungan::store {

/// Takes the next number, "A001". Runs inside the submission's transaction, so that a number exists
/// exactly if its record does. `business_date` is the office's local date, see iso_date(). `full`
/// after 999: the group's digits are used up until tomorrow.
Result<std::string>
take_queue_number(sqlite::Database& database, std::string_view business_date, char group);

} // namespace anjungan::store
