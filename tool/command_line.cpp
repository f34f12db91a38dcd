// SPDX-License-Identifier: GPL-3.0-or-later
// Parses the command line and runs the one command it names.
#include "tool/command_line.hpp"

#include "protocol/crypto/keys.hpp"
#include "tool/commands.hpp"

#include <CLI/CLI.hpp>

#include <iostream>

namespace anjungan::tool {

namespace {

Outcome carry_out(const Action& chosen) {
    if (auto ready = crypto::ensure_initialised(); !ready) {
        return report(ready.error());
    }
    const auto outcome = chosen();
    std::cout.flush();
    if (!std::cout) {
        complain("the output could not be written; is the disk full?");
        return Outcome::misuse;
    }
    return outcome;
}

/// Help that was asked for is good; whatever else stops the parse is misuse.
Outcome explain(const CLI::App& app, const CLI::ParseError& stop) {
    return app.exit(stop) == 0 ? Outcome::good : Outcome::misuse;
}

Outcome parse_and_carry_out(int argc, const char* const* argv) {
    CLI::App app("Anjungan: keys, receipts and records, for technicians and administrators.");
    app.name("anjungan-tool");
    app.footer("Exit status: 0 good, 1 a finding, 2 misuse.");
    app.require_subcommand(1);
    Action chosen;
    add_keys_commands(app, chosen);
    add_receipt_commands(app, chosen);
    add_envelope_commands(app, chosen);
    add_outbox_commands(app, chosen);
    add_hub_commands(app, chosen);
    add_audit_commands(app, chosen);
    add_clock_commands(app, chosen);
    add_catalogue_commands(app, chosen);
    add_ask_command(app, chosen);
    add_slip_commands(app, chosen);
    add_diagnose_command(app, chosen);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& stop) {
        return explain(app, stop);
    }
    return carry_out(chosen);
}

} // namespace

int run(int argc, const char* const* argv) {
    try {
        return static_cast<int>(parse_and_carry_out(argc, argv));
    } catch (const std::exception& problem) {
        complain(problem.what());
        return static_cast<int>(Outcome::misuse);
    }
}

} // namespace anjungan::tool
