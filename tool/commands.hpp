// SPDX-License-Identifier: GPL-3.0-or-later
/// The groups of commands. Each adds itself to the command line and, when it was chosen, leaves in
/// `chosen` what to do. `app` and `chosen` outlive the parse.
#pragma once

#include "base/outcome.hpp"

namespace CLI { // NOLINT(readability-identifier-naming): the library's name
class App;
} // namespace CLI

namespace anjungan::tool {

void add_ask_command(CLI::App& app, Action& chosen);
void add_audit_commands(CLI::App& app, Action& chosen);
void add_catalogue_commands(CLI::App& app, Action& chosen);
void add_clock_commands(CLI::App& app, Action& chosen);
void add_diagnose_command(CLI::App& app, Action& chosen);
void add_envelope_commands(CLI::App& app, Action& chosen);
void add_hub_commands(CLI::App& app, Action& chosen);
void add_keys_commands(CLI::App& app, Action& chosen);
void add_outbox_commands(CLI::App& app, Action& chosen);
void add_receipt_commands(CLI::App& app, Action& chosen);
void add_slip_commands(CLI::App& app, Action& chosen);

/// Added by add_keys_commands().
void add_keys_enroll(CLI::App& keys, Action& chosen);
void add_keys_rotate(CLI::App& keys, Action& chosen);

/// Those for a running hub's administrator, added by add_hub_commands().
void add_hub_admin_commands(CLI::App& hub, Action& chosen);

/// Two of the outbox's, added by add_outbox_commands().
void add_outbox_export(CLI::App& outbox, Action& chosen);
void add_outbox_import(CLI::App& outbox, Action& chosen);

} // namespace anjungan::tool
