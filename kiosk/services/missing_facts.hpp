// SPDX-License-Identifier: GPL-3.0-or-later
/// What a service file could still say. None of it is a fault: older files go on as they are.
#pragma once

#include "kiosk/services/catalogue.hpp"

#include <string>
#include <vector>

namespace anjungan::services {

/// One sentence each for whoever writes the file, "\"issuer\": …".
[[nodiscard]] std::vector<std::string> missing_facts(const Service& service);

/// The same of the whole catalogue: maklumat and calendar. Dates of `today`'s year and, from
/// October on, of the next one need a list of holidays.
[[nodiscard]] std::vector<std::string>
missing_facts(const Catalogue& catalogue, std::chrono::year_month_day today);

} // namespace anjungan::services
