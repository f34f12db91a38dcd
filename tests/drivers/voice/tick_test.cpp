// SPDX-License-Identifier: GPL-3.0-or-later
// A sound that nobody has to ask for must bother nobody.
#include "drivers/voice/tick.hpp"

#include "drivers/voice/audio_sink.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <cstdlib>

using namespace anjungan;

namespace {

int peak_of(const std::vector<std::int16_t>& samples) {
    int most = 0;
    for (const auto sample : samples) {
        most = std::max(most, std::abs(static_cast<int>(sample)));
    }
    return most;
}

} // namespace

TEST_CASE("make_tick: short, soft, and without a crack at its ends", "[drivers]") {
    const auto tick = drivers::make_tick(100);
    CHECK(tick.size() > drivers::audio_rate / 100);
    CHECK(tick.size() <= drivers::audio_rate / 40); // 25 ms
    CHECK(peak_of(tick) > 1000);
    CHECK(peak_of(tick) <= 3277);
    CHECK(std::abs(static_cast<int>(tick.front())) < 5);
    CHECK(std::abs(static_cast<int>(tick.back())) < 5);
}

TEST_CASE("make_tick: is as loud as the office wants its kiosk", "[drivers]") {
    CHECK(peak_of(drivers::make_tick(0)) == 0);
    CHECK(peak_of(drivers::make_tick(50)) < peak_of(drivers::make_tick(100)));
    CHECK(drivers::make_tick(500) == drivers::make_tick(100));
}
