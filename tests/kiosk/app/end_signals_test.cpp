// SPDX-License-Identifier: GPL-3.0-or-later
// The signals that end a kiosk, and how long it may take.
#include "kiosk/app/end_signals.hpp"

#include "base/files.hpp"
#include "drivers/printer/profile.hpp"
#include "kiosk/app/watch.hpp"
#include "tests/support/catch.hpp"

#include <unistd.h>

#include <csignal>
#include <future>
#include <thread>

using namespace anjungan;
using namespace std::chrono_literals;
using app::EndSignals;
using Catch::Matchers::ContainsSubstring;

namespace {

constexpr auto long_enough = 10s;

/// What the signals' thread has called, as words, in order.
struct Called {
    explicit Called(std::chrono::milliseconds most)
        : signals(most, [this](int code) {
              left.set_value(order + "exit " + std::to_string(code));
          }) {}

    [[nodiscard]] EndSignals::Listener listener() {
        return {
            [this] {
                order += "asked ";
                asked.set_value();
            },
            [this] { order += "last words "; }};
    }
    /// Waits for the end that is not in good order.
    [[nodiscard]] std::string how_it_ended() {
        auto ended = left.get_future();
        return ended.wait_for(long_enough) == std::future_status::ready ? ended.get()
                                                                        : "it goes on";
    }
    [[nodiscard]] bool is_asked() {
        return asked.get_future().wait_for(long_enough) == std::future_status::ready;
    }

    std::string order; ///< the signals' thread's, and after it has called ours
    std::promise<void> asked;
    std::promise<std::string> left;
    EndSignals signals; // last: its thread uses the rest
};

void wait_until_taken(int signal) {
    sigset_t waiting;
    while (sigpending(&waiting) == 0 && sigismember(&waiting, signal) == 1) {
        std::this_thread::yield();
    }
}

/// The number behind "KEY=" in the kiosk's unit.
std::chrono::seconds seconds_in_unit(const std::string& key) {
    const auto unit = read_file(
        std::filesystem::path(ANJUNGAN_SOURCE_DIR) / "packaging/systemd/anjungan-kiosk.service"
    );
    REQUIRE(unit);
    const auto at = unit->find('\n' + key + '=');
    REQUIRE(at != std::string::npos);
    return std::chrono::seconds(std::stoi(unit->substr(at + key.size() + 2)));
}

} // namespace

TEST_CASE("EndSignals: the first asks, the second ends the process at once", "[app]") {
    Called called(1h);
    called.signals.set_listener(called.listener());
    ::kill(::getpid(), SIGTERM);
    REQUIRE(called.is_asked());
    ::kill(::getpid(), SIGINT);
    CHECK(called.how_it_ended() == "asked last words exit 130");
}

TEST_CASE("EndSignals: one that came before anybody listened is not lost", "[app]") {
    Called called(1h);
    ::kill(::getpid(), SIGINT);
    wait_until_taken(SIGINT);
    called.signals.set_listener(called.listener());
    CHECK(called.is_asked());
}

TEST_CASE("EndSignals: what is not through in time is left", "[app]") {
    test::expect_log_warnings(1);
    Called called(20ms);
    called.signals.set_listener(called.listener());
    ::kill(::getpid(), SIGTERM);
    CHECK(called.how_it_ended() == "asked last words exit 0");
}

TEST_CASE("EndSignals: the time is longer than a job, and systemd waits longer still", "[app]") {
    CHECK(app::longest_job(drivers::PrinterProfile{}) < EndSignals::patience);
    CHECK(EndSignals::patience + 5s <= seconds_in_unit("TimeoutStopSec"));
}
