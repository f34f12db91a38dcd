// SPDX-License-Identifier: GPL-3.0-or-later
// anjungan-hub: the office's server.
#include "base/log.hpp"
#include "base/process_hardening.hpp"
#include "hub/hub.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>

namespace {

using namespace anjungan; // NOLINT(google-build-using-namespace): the program's own file

constexpr int exit_fault = 1;
constexpr int exit_misuse = 2;
constexpr suseconds_t max_goodbye_us = 900'000;

/// Every acknowledged record is on the disk, so leaving at any moment loses nothing.
void leave_now(int) {
    _exit(0);
}

sigset_t block_end_signals() {
    std::signal(SIGPIPE, SIG_IGN); // NOLINT(cert-err33-c): cannot fail for a valid signal
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGINT);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);
    return ends;
}

/// A client that stalls in the middle of a request must not hold up the end for long.
void limit_goodbye() {
    std::signal(SIGALRM, leave_now); // NOLINT(cert-err33-c)
    itimerval limit = {};
    limit.it_value.tv_usec = max_goodbye_us;
    setitimer(ITIMER_REAL, &limit, nullptr);
}

/// Each connection is a file; the default of 1,024 is soon used up by a burst of them.
void allow_many_connections() {
    constexpr rlim_t wanted = 8192;
    rlimit files = {};
    if (getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < wanted) {
        files.rlim_cur = std::min(wanted, files.rlim_max);
        setrlimit(RLIMIT_NOFILE, &files);
    }
}

int say(const Error& error) {
    fmt::print(stderr, "anjungan-hub: {}\n", error.detail);
    return exit_fault;
}

/// `listen`, unless empty, stands in for the file's own address: a hub that is started anew keeps
/// the port it was given the first time.
int serve(const std::string& config_file, const std::string& listen, hub::Origin origin) {
    const auto ends = block_end_signals();
    allow_many_connections();
    auto config = hub::load_config(config_file);
    if (!config) {
        return say(config.error());
    }
    if (!listen.empty()) {
        auto address = hub::parse_listen_address(listen);
        if (!address) {
            return say({ErrorCode::invalid_input, "--listen " + address.error().detail});
        }
        config->listen = std::move(*address);
    }
    config->origin = origin;
    const SystemClock clock;
    auto running = hub::Hub::open(std::move(*config), clock);
    if (!running) {
        return say(running.error());
    }
    log::info(
        "the hub listens on {}, {} kiosk(s) may send",
        hub::to_string((*running)->address()),
        (*running)->kiosks()
    );
    int signal = 0;
    sigwait(&ends, &signal);
    limit_goodbye();
    running->reset();
    log::info("the hub has ended");
    return 0;
}

int run(int argc, char** argv) {
    CLI::App app("The office's server: takes sealed submissions and signs acknowledgements.");
    std::string config_file;
    app.add_option("--config", config_file, "the configuration file")->required();
    std::string listen;
    app.add_option("--listen", listen, "listen here instead of where the file says");
    bool restored = false;
    app.add_flag(
        "--restored",
        restored,
        "The disk or virtual machine was put back to an older state as a whole: tell the kiosks "
        "everything again (a copied database shows that by itself)"
    );
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        return app.exit(problem) == 0 ? 0 : exit_misuse;
    }
    return serve(config_file, listen, restored ? hub::Origin::restored : hub::Origin::as_left);
}

} // namespace

int main(int argc, char** argv) {
    harden_process(argv);
    // Nothing of ours throws; what a library throws all the same ends the program in order.
    try {
        return run(argc, argv);
    } catch (const std::exception&) {
        static_cast<void>(std::fputs("anjungan-hub: an unforeseen fault in a library\n", stderr));
        return exit_fault;
    }
}
