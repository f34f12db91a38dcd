// SPDX-License-Identifier: GPL-3.0-or-later
// Each number once, however many there are and whoever calls; and not by the caller alone.
#include "hub/intake/thread_pool.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>
#include <array>
#include <latch>
#include <thread>
#include <vector>

using namespace anjungan;

namespace {

std::vector<int> calls_for(hub::ThreadPool& pool, std::size_t count) {
    std::vector<int> calls(count);
    pool.for_each(count, [&](std::size_t i) { ++calls[i]; });
    return calls;
}

bool each_once(const std::vector<int>& calls) {
    return std::all_of(calls.begin(), calls.end(), [](int called) { return called == 1; });
}

} // namespace

TEST_CASE("ThreadPool.for_each: calls once for each number", "[hub]") {
    for (const std::size_t helpers : {0U, 1U, 3U}) {
        hub::ThreadPool pool(helpers);
        for (const std::size_t count : {0U, 1U, 7U, 8U, 100U, 1000U}) {
            CAPTURE(helpers, count);
            CHECK(each_once(calls_for(pool, count)));
        }
    }
}

TEST_CASE("ThreadPool.for_each: a helper takes part", "[hub]") {
    hub::ThreadPool pool(1);
    constexpr std::size_t count = 16;
    std::array<std::thread::id, count> threads;
    std::latch both(2);
    pool.for_each(count, [&](std::size_t i) {
        threads[i] = std::this_thread::get_id();
        if (i < 2) { // who has the first waits until another has the second
            both.arrive_and_wait();
        }
    });
    CHECK(threads[0] != threads[1]);
}

TEST_CASE("ThreadPool.for_each: several callers share the helpers", "[hub]") {
    hub::ThreadPool pool(2);
    constexpr std::size_t callers = 6;
    std::array<bool, callers> good = {};
    {
        std::vector<std::jthread> threads;
        for (std::size_t caller = 0; caller < callers; ++caller) {
            threads.emplace_back([&, caller] {
                good[caller] = true;
                for (std::size_t count = 0; count < 200; ++count) {
                    good[caller] = good[caller] && each_once(calls_for(pool, count));
                }
            });
        }
    }
    CHECK(std::all_of(good.begin(), good.end(), [](bool all) { return all; }));
}
