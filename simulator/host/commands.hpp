// SPDX-License-Identifier: GPL-3.0-or-later
/// The simulator's commands beside the kiosk itself. Each adds itself to the command line and, when
/// it was chosen, leaves in `chosen` what to do. `app` and `chosen` outlive the parse.
#pragma once

#include "base/outcome.hpp"

namespace CLI { // NOLINT(readability-identifier-naming): the library's name
class App;
} // namespace CLI

namespace anjungan::simulator {

void add_escpos_commands(CLI::App& app, Action& chosen);
void add_printer_commands(CLI::App& app, Action& chosen);

} // namespace anjungan::simulator
