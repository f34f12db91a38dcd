// SPDX-License-Identifier: GPL-3.0-or-later
/// Words that slips for citizens and for officers share.
#pragma once

#include "kiosk/print/citizen_wording.hpp"

namespace anjungan::print {

/// "Selasa, 24 November 2026, 09.15 WIB", breaking only behind a comma.
[[nodiscard]] std::string moment(WallTime at, const Speaker& speaker);
/// "Selasa, 24 November 2026", breaking only behind the comma.
[[nodiscard]] std::string day(std::chrono::year_month_day date, const Speaker& speaker);

[[nodiscard]] SlipFrame frame_of(const Speaker& speaker, std::string heading, std::string qr);

} // namespace anjungan::print
