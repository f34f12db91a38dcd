// SPDX-License-Identifier: GPL-3.0-or-later
// A pause lasts its time, and ends at once when the thread is to stop.
#include "base/stoppable_pause.hpp"

#include "tests/support/catch.hpp"

#include <thread>

using namespace anjungan;

TEST_CASE("pause_unless_stopped: ends when its time is over", "[base]") {
    const std::stop_source nobody_stops;
    const auto before = std::chrono::steady_clock::now();
    pause_unless_stopped(nobody_stops.get_token(), std::chrono::milliseconds(5));
    CHECK(std::chrono::steady_clock::now() - before >= std::chrono::milliseconds(5));
}

TEST_CASE("pause_unless_stopped: a stop ends it, asked before or meanwhile", "[base]") {
    static constexpr std::chrono::milliseconds longer_than_any_test = std::chrono::hours(1);
    std::stop_source source;
    std::jthread paused([token = source.get_token()] {
        pause_unless_stopped(token, longer_than_any_test);
    });
    source.request_stop();
    paused.join();
    pause_unless_stopped(source.get_token(), longer_than_any_test);
    CHECK(source.stop_requested());
}
