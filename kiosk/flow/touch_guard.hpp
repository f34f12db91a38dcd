// SPDX-License-Identifier: GPL-3.0-or-later
/// Keeps the second half of a double tap from doing anything.
///
/// Many people tap twice, as they learnt on a computer. The second tap comes down on whatever has
/// just appeared in that place, often the next screen's Continue, or takes a tick away again. A
/// touch that begins within `pause` of a new screen, or of a touch that did something, was not
/// meant for what is there now (VVSG 2.0 7.2: repeats are ignored). On-screen keys are exempt:
/// letters come doubled. Belongs to the UI thread.
#pragma once

#include "base/clock.hpp"

namespace anjungan::flow {

class TouchGuard {
public:
    /// Longer than the gap within a double tap, shorter than anyone needs to see a new screen and
    /// reach for it.
    static constexpr std::chrono::milliseconds pause = std::chrono::milliseconds(300);
    /// Before a page on which something can be erased takes touches: a slow double tap, or the
    /// second knock of a hand that trembles, is over by then.
    static constexpr std::chrono::milliseconds careful_pause = std::chrono::milliseconds(1000);

    explicit TouchGuard(const Clock& clock) : clock_(&clock) {}

    /// A new screen appeared, or a touch did something.
    /// A longer pause that has begun is not cut short.
    void begin(std::chrono::milliseconds length = pause);

    /// How long touches that begin are still ignored; zero: they count.
    [[nodiscard]] std::chrono::milliseconds remaining() const;

private:
    const Clock* clock_;
    BootTime until_ = clock_->boot_time() + pause;
};

} // namespace anjungan::flow
