// SPDX-License-Identifier: GPL-3.0-or-later
// The hub program as a child process.
#include "simulator/journey/hub_process.hpp"

#include "base/files.hpp"

#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <thread>
#include <vector>

namespace anjungan::journey {

namespace {

constexpr auto start_patience = std::chrono::seconds(15);
constexpr auto look_again = std::chrono::milliseconds(10);

Result<pid_t> spawn(std::vector<std::string> words) {
    std::vector<char*> arguments;
    arguments.reserve(words.size() + 1);
    for (auto& word : words) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    // The kiosk blocks the signals that end it; the hub must hear them.
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_t settings;
    posix_spawnattr_init(&settings);
    posix_spawnattr_setsigmask(&settings, &none);
    posix_spawnattr_setflags(&settings, POSIX_SPAWN_SETSIGMASK);
    pid_t child = 0;
    const int refused =
        posix_spawn(&child, arguments[0], nullptr, &settings, arguments.data(), environ);
    posix_spawnattr_destroy(&settings);
    if (refused != 0) {
        return fail(
            ErrorCode::io,
            fmt::format(
                "cannot start {}: {}",
                words.front(),
                std::error_code(refused, std::generic_category()).message()
            )
        );
    }
    return child;
}

} // namespace

Result<std::unique_ptr<HubProcess>> HubProcess::start(Command command) {
    std::unique_ptr<HubProcess> hub(new HubProcess(std::move(command)));
    TRY(hub->switch_on());
    return hub;
}

HubProcess::~HubProcess() {
    switch_off();
}

Status HubProcess::switch_on() {
    if (child_ != 0) {
        return {};
    }
    std::error_code ignored;
    std::filesystem::remove(command_.port_file, ignored);
    std::vector<std::string> words = {
        command_.program.string(), "--config", command_.config.string()};
    if (!port_.empty()) {
        words.insert(words.end(), {"--listen", "127.0.0.1:" + port_});
    }
    auto child = spawn(std::move(words));
    TRY(child);
    child_ = *child;
    return wait_until_it_listens();
}

/// Blocks the caller: only a journey's thread may, and only between two of its steps.
Status HubProcess::wait_until_it_listens() {
    const auto give_up = std::chrono::steady_clock::now() + start_patience;
    while (std::chrono::steady_clock::now() < give_up) {
        if (auto port = read_file(command_.port_file, 64); port && port->ends_with('\n')) {
            port->pop_back();
            port_ = std::move(*port);
            url_ = "http://127.0.0.1:" + port_;
            return {};
        }
        if (waitpid(child_, nullptr, WNOHANG) == child_) {
            child_ = 0;
            return fail(ErrorCode::unavailable, "the hub ended at once; its reason stands above");
        }
        std::this_thread::sleep_for(look_again);
    }
    switch_off();
    return fail(ErrorCode::timed_out, "the hub did not begin to listen");
}

void HubProcess::switch_off() {
    if (child_ == 0) {
        return;
    }
    kill(child_, SIGTERM);
    waitpid(child_, nullptr, 0);
    child_ = 0;
}

} // namespace anjungan::journey
