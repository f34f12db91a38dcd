// SPDX-License-Identifier: GPL-3.0-or-later
// anjungan-simulator: the kiosk with virtual devices, and the virtual printer by itself.
#include "base/outcome.hpp"
#include "base/process_hardening.hpp"
#include "simulator/host/commands.hpp"
#include "simulator/host/simulation.hpp"

#include <CLI/CLI.hpp>

#include <iostream>

namespace {

void add_options(CLI::App& app, anjungan::simulator::Options& options) {
    app.add_option("--config", options.config, "The configuration file");
    app.add_flag("--headless", options.headless, "Run without a display");
    app.add_flag("--fullscreen", options.fullscreen, "Take the whole display");
    app.add_option("--journey", options.journey, "Play this visit, then end");
    app.add_option("--artifacts", options.artifacts, "Leave pictures, slips and summary here");
    app.add_flag("--keep-going", options.keep_going, "Go on after a journey step that failed");
    app.add_option("--describe", options.describe, "Write every screen's widgets as JSON here");
    app.add_option(
        "--only", options.only, "With --describe: the screens whose file's name contains this"
    );
    app.add_flag("--pictures", options.pictures, "With --describe: a picture of each screen too");
    app.add_flag("--no-pictures", options.no_pictures, "With --artifacts: leave out the screens");
    app.add_option(
        "--printer", options.printer, "Print there, not on the virtual printer: tcp:192.0.2.7:9100"
    );
    auto* const hub = app.add_option(
        "--hub-program", options.hub_program, "Start this hub for the time of the run"
    );
    app.add_option("--hub-config", options.hub_config, "The configuration of that hub")->needs(hub);
}

int run(int argc, char** argv) {
    anjungan::simulator::Options options;
    anjungan::Action chosen;
    CLI::App app("The kiosk with virtual devices: it pretends, and says so.", "anjungan-simulator");
    add_options(app, options);
    app.require_subcommand(0, 1);
    anjungan::simulator::add_escpos_commands(app, chosen);
    anjungan::simulator::add_printer_commands(app, chosen);
    try {
        app.parse(argc, argv);
        if (!chosen && options.config.empty()) {
            throw CLI::RequiredError("--config");
        }
    } catch (const CLI::ParseError& misuse) {
        return app.exit(misuse) == 0 ? 0 : 2;
    }
    if (!chosen) {
        return anjungan::simulator::simulate(options);
    }
    const auto outcome = chosen();
    std::cout.flush();
    return static_cast<int>(outcome);
}

} // namespace

int main(int argc, char** argv) {
    anjungan::harden_process(argv);
    try {
        return run(argc, argv);
    } catch (const std::exception& problem) { // the libraries' last words, for example no memory
        anjungan::complain(problem.what());
        return 1;
    }
}
