// SPDX-License-Identifier: GPL-3.0-or-later
// Kills, looks, judges, goes on.
#include "tests/faults/siege.hpp"

#include "offline-cache/store/print_job.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <iterator>

namespace anjungan::test {

namespace {

using Clock = std::chrono::steady_clock;
using Microseconds = std::chrono::microseconds;

constexpr int visits_a_run = 3;
constexpr auto hub_patience = std::chrono::seconds(10);

template <class Item>
void append(std::vector<Item>& to, std::vector<Item> more) {
    std::ranges::move(more, std::back_inserter(to));
}

} // namespace

void SiegeOutcome::add(SiegeOutcome other) {
    kills += other.kills;
    records += other.records;
    slips += other.slips;
    unknown += other.unknown;
    append(broken, std::move(other.broken));
    append(missed, std::move(other.missed));
}

void Siege::judge(const std::string& kill) {
    for (const auto& sentence : history_.judge(office.left_behind())) {
        outcome.broken.push_back(fmt::format("{}: {}", kill, sentence));
    }
}

void Siege::kill_kiosk_at(const Moment& moment) {
    office.start_kiosk(visits_a_run, KillOffice::End::drain, moment);
    const auto ran = office.finish_kiosk();
    if (ran.signal == SIGKILL) {
        ++outcome.kills;
    } else {
        outcome.missed.push_back(moment + "; the kiosk said: " + ran.output);
    }
    judge(moment);
}

void Siege::kill_hub_at(const Moment& moment) {
    if (office.start_hub(moment)) {
        office.start_kiosk(1, KillOffice::End::at_once);
        static_cast<void>(office.finish_kiosk());
    }
    if (office.hub_dies_within(hub_patience)) {
        ++outcome.kills;
    } else {
        outcome.missed.push_back(moment);
    }
    office.kill_hub();
    judge(moment);
}

void Siege::kill_after(Microseconds moment, bool hub_too) {
    office.start_kiosk(visits_a_run, KillOffice::End::drain);
    const bool in_time = !office.kiosk_ends_within(moment);
    if (in_time) {
        office.kill_kiosk();
        if (hub_too) {
            office.kill_hub();
        }
    }
    const auto ran = office.finish_kiosk();
    const auto name = fmt::format("kill {} after {} us", outcome.kills + 1, moment.count());
    if (ran.signal == SIGKILL) {
        ++outcome.kills;
    } else if (ran.code != 0) {
        outcome.broken.push_back(name + ": it ended by itself: " + ran.output);
    }
    judge(name);
    // Also where the signal met a kiosk on its way out, which then has ended by itself.
    if (hub_too && in_time && !office.start_hub()) {
        outcome.broken.push_back(name + ": the hub does not start again");
    }
}

void Siege::kill_at_random(std::uint64_t seed, const std::function<bool(std::size_t)>& more) {
    if (!office.start_hub()) {
        outcome.broken.emplace_back("the hub does not start");
        return;
    }
    const auto begun = Clock::now();
    drain(visits_a_run);
    const auto life = std::chrono::duration_cast<Microseconds>(Clock::now() - begun).count();
    std::mt19937_64 random(seed);
    std::uniform_int_distribution<std::int64_t> any_moment(0, life);
    // A kiosk that ends before its moment comes is no kill; at most half of them do.
    for (std::size_t round = 1; more(outcome.kills) && round < 2 * outcome.kills + 20; ++round) {
        kill_after(Microseconds(any_moment(random)), round % 4 == 0);
        if (round % 10 == 0) {
            drain();
        }
    }
    drain();
}

void Siege::drain(int visits) {
    office.start_kiosk(visits, KillOffice::End::drain);
    const auto ran = office.finish_kiosk();
    if (ran.code != 0) {
        outcome.broken.push_back("the quiet run failed: " + ran.output);
    }
    const auto left = office.left_behind();
    append(outcome.broken, history_.judge(left));
    append(outcome.broken, KillHistory::judge_quiet(left));
    outcome.records = left.records.size();
    outcome.slips = left.paper.size();
    outcome.unknown = static_cast<std::size_t>(std::ranges::count(
        left.records,
        static_cast<std::int64_t>(store::PrintState::unknown),
        &KeptRecord::print_state
    ));
}

} // namespace anjungan::test
