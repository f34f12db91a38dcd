// SPDX-License-Identifier: GPL-3.0-or-later
/// What is wrong with the printer, as a sentence for whoever looks after the kiosk.
#pragma once

#include "drivers/printer/printer.hpp"

#include <string>

namespace anjungan::back_office {

/// What to do stands in it. Empty: nothing is wrong.
[[nodiscard]] std::string operator_sentence(drivers::PrinterTrouble trouble);

/// The same for what the sensors say; the paper that is nearly used up is worth a sentence too.
[[nodiscard]] std::string operator_sentence(const drivers::PrinterStatus& status);

} // namespace anjungan::back_office
