// SPDX-License-Identifier: GPL-3.0-or-later
/// The ways in which a printer of the tests may lie.
#pragma once

#include "simulator/devices/memory_transport.hpp"

namespace anjungan::test {

using namespace drivers;

/// What is wrong with it. Several may be.
struct Lies {
    static constexpr std::size_t never = simulator::WireFaults::never;

    bool silent = false;               ///< takes everything and answers nothing
    std::chrono::milliseconds late{0}; ///< each answer comes so much later
    bool lags = false;                 ///< answers each question with the answer to the one before
    std::size_t lags_after = 0;        ///< … from so many answers on
    std::size_t drop_from = never;     ///< bytes from here on …
    std::size_t drop_count = 0;        ///< … so many of them are lost
    std::size_t drop_each = never;     ///< and each so-manieth
    std::size_t dies_after = never;
    bool spools = false;      ///< when it comes back it prints what it had got, and more of it
    unsigned repeats = 1;     ///< sends each answer to GS r so many times
    unsigned stray_marks = 0; ///< says so many answers to GS r that nobody asked for, at once
};

} // namespace anjungan::test
