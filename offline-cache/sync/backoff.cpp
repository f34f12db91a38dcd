// SPDX-License-Identifier: GPL-3.0-or-later
// Decorrelated jitter and its two random sources.
#include "offline-cache/sync/backoff.hpp"

#include "base/random.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace anjungan::sync {

std::uint64_t SystemRandom::next() {
    std::array<std::uint8_t, 8> bytes = {};
    fill_random(bytes);
    return std::bit_cast<std::uint64_t>(bytes);
}

std::uint64_t SeededRandom::next() {
    state_ += 0x9E3779B97F4A7C15U;
    auto mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
}

std::chrono::milliseconds random_between(
    RandomSource& random, std::chrono::milliseconds low, std::chrono::milliseconds high
) {
    if (high <= low) {
        return low;
    }
    // The bias of the remainder is below 2^-40 for any wait of interest.
    const auto span = static_cast<std::uint64_t>((high - low).count()) + 1;
    return low + std::chrono::milliseconds(random.next() % span);
}

std::chrono::milliseconds Backoff::next() {
    const auto ceiling = std::max(previous_ * 3, range_.shortest);
    previous_ = std::min(random_between(random_, range_.shortest, ceiling), range_.longest);
    return previous_;
}

} // namespace anjungan::sync
