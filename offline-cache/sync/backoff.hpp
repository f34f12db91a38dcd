// SPDX-License-Identifier: GPL-3.0-or-later
/// How long to wait after a failure: longer each time, and never all kiosks at the same moment.
#pragma once

#include <chrono>
#include <cstdint>

namespace anjungan::sync {

/// Where the jitter comes from, so that a test can know it.
class RandomSource {
public:
    RandomSource() = default;
    RandomSource(const RandomSource&) = delete;
    RandomSource& operator=(const RandomSource&) = delete;
    virtual ~RandomSource() = default;

    /// 64 bits, each as likely one as nought.
    [[nodiscard]] virtual std::uint64_t next() = 0;
};

/// The kernel's.
class SystemRandom : public RandomSource {
public:
    [[nodiscard]] std::uint64_t next() override;
};

/// The same sequence for the same seed (Steele, Lea and Flood's SplitMix64), for tests and
/// demonstrations.
class SeededRandom : public RandomSource {
public:
    explicit SeededRandom(std::uint64_t seed) : state_(seed) {}
    [[nodiscard]] std::uint64_t next() override;

private:
    std::uint64_t state_;
};

/// An even choice in [low, high]; `low` if `high` is smaller.
[[nodiscard]] std::chrono::milliseconds
random_between(RandomSource& random, std::chrono::milliseconds low, std::chrono::milliseconds high);

/// Decorrelated jitter: each wait lies between the shortest and three times the one before, and
/// never above the longest. Source: Marc Brooker, "Exponential Backoff And Jitter" (2015).
class Backoff {
public:
    struct Range {
        std::chrono::milliseconds shortest = std::chrono::seconds(2);
        std::chrono::milliseconds longest = std::chrono::minutes(5);
    };

    /// `random` must outlive the object.
    Backoff(Range range, RandomSource& random) : range_(range), random_(random) {}

    /// The wait after one more failure.
    [[nodiscard]] std::chrono::milliseconds next();
    /// After a success: the next failure waits shortly again.
    void reset() { previous_ = std::chrono::milliseconds(0); }

private:
    Range range_;
    RandomSource& random_;
    std::chrono::milliseconds previous_ = std::chrono::milliseconds(0);
};

} // namespace anjungan::sync
