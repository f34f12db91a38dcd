// anjungan-kiosk: the touch application.
#include "kiosk/app/process_hardening.hpp"
#include "kiosk/app/run_kiosk.hpp"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <exception>

namespace {

int run(int argc, char** argv) {
    anjungan::app::Options options;
    CLI::App app("Self-service kiosk for village and district offices.", "anjungan-kiosk");
    app.add_option("--config", options.config, "The configuration file")->required();
    app.add_flag("--headless", options.headless, "Run without a display");
    app.add_flag("--fullscreen", options.fullscreen, "Take the whole display");
    app.add_option("--journey", options.journey, "Play this visit, then end");
    app.add_option("--artifacts", options.artifacts, "Leave pictures, slips and summary here");
    app.add_flag("--keep-going", options.keep_going, "Go on after a journey step that failed");
    app.add_option("--describe", options.describe, "Write every screen's widgets as JSON here");
    app.add_flag("--pictures", options.pictures, "With --describe: a picture of each screen too");
    app.add_flag("--no-pictures", options.no_pictures, "With --artifacts: leave out the screens");
    auto* const hub = app.add_option(
        "--hub-program", options.hub_program, "Start this hub for the time of the run"
    );
    app.add_option("--hub-config", options.hub_config, "The configuration of that hub")->needs(hub);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& misuse) {
        return app.exit(misuse) == 0 ? 0 : 2;
    }
    return anjungan::app::run_kiosk(options);
}

} // namespace

int main(int argc, char** argv) {
    anjungan::app::harden_process(argv);
    try {
        return run(argc, argv);
    } catch (const std::exception& problem) { // the libraries' last words, for example no memory
        return std::fprintf(stderr, "anjungan-kiosk: %s\n", problem.what()) < 0 ? 2 : 1;
    }
}
