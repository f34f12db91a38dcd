// SPDX-License-Identifier: GPL-3.0-or-later
/// Between the hours that an office has written down and the calendar of the catalogue: each needs
/// something of the other. Pure functions, any thread.
#pragma once

#include "kiosk/flow/opening_hours.hpp"
#include "kiosk/services/working_days.hpp"

namespace anjungan::app {

/// The same hours, with the counters closed on the calendar's holidays.
[[nodiscard]] flow::OpeningHours
with_holidays(flow::OpeningHours hours, const services::Calendar& calendar);

/// By what promises are counted. Of an office that has written nothing down, the usual week.
[[nodiscard]] services::WorkingWeek working_week(const flow::OpeningHours& opening);

} // namespace anjungan::app
