// SPDX-License-Identifier: GPL-3.0-or-later
// Each number once, however many there are.
#include "hub/intake/in_parallel.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>
#include <vector>

using namespace anjungan;

TEST_CASE("in_parallel: calls once for each number", "[hub]") {
    for (const std::size_t count : {0U, 1U, 7U, 8U, 100U, 1000U}) {
        CAPTURE(count);
        std::vector<int> calls(count);
        hub::in_parallel(count, [&](std::size_t i) { ++calls[i]; });
        CHECK(std::all_of(calls.begin(), calls.end(), [](int called) { return called == 1; }));
    }
}
