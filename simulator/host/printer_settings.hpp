// SPDX-License-Identifier: GPL-3.0-or-later
/// The words in which a person turns a virtual printer's sensors, and those in which it is told
/// what a printer did not understand.
#pragma once

#include "simulator/printer/virtual_printer.hpp"

#include <string>
#include <string_view>

namespace anjungan::simulator {

/// "paper=ok|near-end|out", "cover=open|closed", "cutter=jam|ok", "power=on|off",
/// "error=none|recoverable|unrecoverable": the words of a journey, and "roll=MILLIMETRES" left.
/// Errors: invalid_input.
[[nodiscard]] Status set_printer(VirtualPrinter& printer, std::string_view setting);

/// "unknown command at byte 12: 1b7a", with "…" where it is longer than shown.
[[nodiscard]] std::string describe(const UnknownCommand& command);

} // namespace anjungan::simulator
