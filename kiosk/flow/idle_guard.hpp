// SPDX-License-Identifier: GPL-3.0-or-later
/// Notices that nobody is there any more: first a warning, then the end of the session.
///
/// WCAG 2.2.1: the warning comes at least 30 s before the end and one simple action extends. The
/// guard holds no timer; its owner asks when to look again. Belongs to the UI thread.
#pragma once

#include "base/clock.hpp"

namespace anjungan::flow {

struct IdleTimes {
    std::chrono::seconds until_warning = std::chrono::seconds(120);
    std::chrono::seconds warning = std::chrono::seconds(45);
};

enum class Idleness : std::uint8_t {
    active,  ///< somebody was here recently
    warning, ///< the warning must be on screen
    expired, ///< the session must end
};

class IdleGuard {
public:
    IdleGuard(const Clock& clock, IdleTimes times) : clock_(&clock), times_(times) {}

    /// Somebody did something (or a session began).
    void touch() { last_activity_ = clock_->boot_time(); }

    [[nodiscard]] Idleness state() const;
    /// Until the session ends, in steps of five seconds, rounded up: figures that change every
    /// second hurry people and read badly aloud.
    [[nodiscard]] std::chrono::seconds left() const;
    /// How long until state() or, during the warning, left() changes by itself; zero when expired.
    [[nodiscard]] std::chrono::milliseconds until_next_change() const;

private:
    [[nodiscard]] std::chrono::milliseconds idle_for() const;

    const Clock* clock_;
    IdleTimes times_;
    BootTime last_activity_ = clock_->boot_time();
};

} // namespace anjungan::flow
