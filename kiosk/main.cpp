// SPDX-License-Identifier: GPL-3.0-or-later
// anjungan-kiosk: the touch application.
#include "base/outcome.hpp"
#include "base/process_hardening.hpp"
#include "kiosk/app/run_kiosk.hpp"

#include <CLI/CLI.hpp>

namespace {

int run(int argc, char** argv) {
    using anjungan::app::Display;
    std::filesystem::path config;
    bool fullscreen = false;
    CLI::App app("Self-service kiosk for village and district offices.", "anjungan-kiosk");
    app.add_option("--config", config, "The configuration file")->required();
    app.add_flag("--fullscreen", fullscreen, "Take the whole display");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& misuse) {
        return app.exit(misuse) == 0 ? 0 : 2;
    }
    const auto ran =
        anjungan::app::run_kiosk(config, fullscreen ? Display::fullscreen : Display::window);
    if (!ran) {
        anjungan::complain(ran.error().detail);
    }
    return ran ? 0 : 1;
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
