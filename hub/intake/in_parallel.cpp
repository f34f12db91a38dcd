// SPDX-License-Identifier: GPL-3.0-or-later
// Threads for the length of one call: making one takes less than checking one signature.
#include "hub/intake/in_parallel.hpp"

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>
#include <vector>

namespace anjungan::hub {

namespace {

constexpr std::size_t max_threads = 4;
constexpr std::size_t worth_a_thread = 8; ///< calls

} // namespace

void in_parallel(std::size_t count, const std::function<void(std::size_t)>& work) {
    std::atomic<std::size_t> next = 0;
    const auto share = [&] {
        for (auto i = next++; i < count; i = next++) {
            work(i);
        }
    };
    const auto processors = std::min<std::size_t>(std::thread::hardware_concurrency(), max_threads);
    const auto threads = std::min(processors, count / worth_a_thread);
    std::vector<std::jthread> helpers;
    try {
        for (std::size_t i = 1; i < threads; ++i) {
            helpers.emplace_back(share);
        }
    } catch (const std::system_error&) { // no thread to be had: this one does it all
    }
    share();
}

} // namespace anjungan::hub
