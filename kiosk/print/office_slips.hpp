// SPDX-License-Identifier: GPL-3.0-or-later
/// The look of the slips for the people of the office, between head and foot.
#pragma once

#include "kiosk/print/sheet.hpp"

namespace anjungan::print {

void compose_day_close(Sheet& sheet, const SlipFrame& frame, const DayCloseSlip& slip);
void compose_self_test(Sheet& sheet, const SlipFrame& frame, const SelfTestSlip& slip);
void compose_batch(Sheet& sheet, const SlipFrame& frame, const BatchSlip& slip);

} // namespace anjungan::print
