// SPDX-License-Identifier: GPL-3.0-or-later
// The recorded morning.
#include "tests/faults/workload.hpp"

#include "tests/faults/connection_spy.hpp"

#include <algorithm>

namespace anjungan::test {

namespace {

using protocol::AckStatus;

class Morning {
public:
    Morning(StoreOffice& office, const char* pragmas) : office_(office), pragmas_(pragmas) {
        RecorderVfs::load({});
        office_.open().reset();
        recording_.before = RecorderVfs::image();
        RecorderVfs::load(recording_.before);
        recording_.milestones.emplace_back();
        open();
    }

    void visit(int number) {
        note_commit(office_, *store_, office_.submit(*store_), told_);
        milestone();
        print(told_.commits.back().commit.print_job);
        if (number % 3 == 2) {
            acknowledge(AckStatus::stored, store::RecordState::stored);
        }
        if (number % 6 == 5) {
            acknowledge(AckStatus::safe, store::RecordState::safe);
        }
        if (number % 8 == 7) { // a restart, which copies and empties the log
            store_.reset();
            open();
        }
    }

    Recording finish() {
        recording_.events = RecorderVfs::events();
        recording_.after = RecorderVfs::image();
        for (const auto& event : recording_.events) {
            REQUIRE(event.kind != DiskEvent::Kind::created);
            REQUIRE(event.kind != DiskEvent::Kind::removed);
        }
        store_.reset();
        return std::move(recording_);
    }

private:
    void open() {
        store_ = office_.open();
        ConnectionSpy::run(pragmas_);
    }

    void milestone() { recording_.milestones.push_back({RecorderVfs::events().size(), told_}); }

    void print(std::int64_t job) {
        using enum store::PrintState;
        static constexpr store::PrintState steps[] = {
            queued, preflight, sending, await_mark, printed};
        for (std::size_t step = 1; step < std::size(steps); ++step) {
            REQUIRE(store_->print_jobs().transition(job, steps[step - 1], steps[step]));
            told_.jobs[job] = steps[step];
            milestone();
        }
    }

    void acknowledge(AckStatus status, store::RecordState state) {
        std::vector<Bytes> acks;
        const auto count = std::min<std::size_t>(told_.commits.size(), 3);
        const auto recent = std::span(told_.commits).last(count);
        for (const auto& [commit, digest] : recent) {
            acks.push_back(office_.sign(
                {"BALAI-1", commit.id, commit.kseq, digest, 7, office_.clock.wall_time(), status}
            ));
        }
        REQUIRE(store_->outbox().apply_acks(acks));
        for (const auto& told : recent) {
            told_.states[told.commit.kseq] = state;
        }
        milestone();
    }

    StoreOffice& office_;
    const char* pragmas_;
    std::unique_ptr<store::Store> store_;
    Promises told_;
    Recording recording_;
};

std::size_t last_milestone(const std::vector<Milestone>& milestones, std::size_t events) {
    const auto after = std::ranges::upper_bound(milestones, events, {}, &Milestone::events);
    return static_cast<std::size_t>(after - milestones.begin()) - 1;
}

} // namespace

const Promises& Recording::told_at(std::size_t count) const {
    return milestones[last_milestone(milestones, count)].told;
}

const Promises& Recording::begun_at(std::size_t count) const {
    const auto next = last_milestone(milestones, count) + 1;
    return milestones[std::min(next, milestones.size() - 1)].told;
}

Recording record_morning(StoreOffice& office, const char* pragmas, int visits) {
    Morning morning(office, pragmas);
    for (int number = 0; number < visits; ++number) {
        morning.visit(number);
    }
    return morning.finish();
}

} // namespace anjungan::test
