// SPDX-License-Identifier: GPL-3.0-or-later
/// How long the fault runs that could go on for ever may go on: few rounds in a test by hand, a
/// fixed time in `packaging/test --all`, which they fill however long one round takes.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdlib>

namespace anjungan::test {

/// Runs from the moment it is made. There is a least number of rounds, too, which every run does:
/// ask `done < least || budget.left()`.
class Budget {
public:
    using Seconds = std::chrono::duration<double>;

    /// `share`: of ANJUNGAN_FAULT_SECONDS, where several runs of one program follow each other.
    explicit Budget(double share = 1) : given_(share * asked_for()) {}

    /// Whether time is given at all: what takes long is run then, and only then.
    [[nodiscard]] static bool given() { return asked_for() > Seconds(0); }
    [[nodiscard]] bool left() const { return spent() < given_; }
    [[nodiscard]] Seconds spent() const { return std::chrono::steady_clock::now() - begin_; }

private:
    [[nodiscard]] static Seconds asked_for() {
        // Nothing sets it. NOLINTNEXTLINE(concurrency-mt-unsafe)
        const char* text = std::getenv("ANJUNGAN_FAULT_SECONDS");
        return Seconds(text == nullptr ? 0 : std::max(0.0, std::strtod(text, nullptr)));
    }

    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
    Seconds given_;
};

} // namespace anjungan::test
