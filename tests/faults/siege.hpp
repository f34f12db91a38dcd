// SPDX-License-Identifier: GPL-3.0-or-later
/// One office, killed again and again, judged after every kill.
#pragma once

#include "tests/faults/kill_history.hpp"
#include "tests/faults/kill_office.hpp"

#include <functional>
#include <random>

namespace anjungan::test {

/// What many kills came to. Each sentence names its kill.
struct SiegeOutcome {
    std::size_t kills = 0;
    std::size_t records = 0;
    std::size_t slips = 0;
    std::size_t unknown = 0; ///< print jobs of which nobody knows whether paper came out
    std::vector<std::string> broken;
    std::vector<std::string> missed; ///< moments that were never passed

    void add(SiegeOutcome other);
};

/// Reports no failure to Catch2 by itself: several may run at once, each on its own thread.
class Siege {
public:
    /// The hub must run. A kiosk that survives has `missed` the moment.
    void kill_kiosk_at(const Moment& moment);
    /// The hub must not run; it does not afterwards.
    void kill_hub_at(const Moment& moment);
    /// At moments drawn from the whole life of an undisturbed run, while `more` says so of the
    /// kills until then. Every fourth kill takes the hub along; every tenth is followed by a quiet
    /// run in which all must arrive.
    void kill_at_random(std::uint64_t seed, const std::function<bool(std::size_t)>& more);
    /// An undisturbed run: everything is printed and arrives (I10).
    void drain(int visits = 0);

    KillOffice office;
    SiegeOutcome outcome;

private:
    void judge(const std::string& kill);
    void kill_after(std::chrono::microseconds moment, bool hub_too);

    KillHistory history_;
};

} // namespace anjungan::test
