// SPDX-License-Identifier: GPL-3.0-or-later
// Flushes that fail: whatever submit() answers is the truth, at once and after a power cut.
#include "base/files.hpp"
#include "tests/faults/connection_spy.hpp"
#include "tests/faults/power_cut.hpp"
#include "tests/faults/workload.hpp"

#include <iostream>

using namespace anjungan;
using namespace anjungan::test;

namespace {

constexpr std::uint64_t sync_seed = 19450817;
constexpr int for_ever = 1 << 20;
constexpr store::RoomLimits any_room = {0, 1 << 30};

/// What came of one submission under a failing disk.
struct Trial {
    bool struck = false;   ///< the fault was met
    bool told_yes = false; ///< submit() gave a Commit
    bool told_no = false;  ///< submit() gave an Error, and the store is sure of its file
    Promises earlier;      ///< before the submission
    Promises told;
    Promises begun; ///< with the submission, if its outcome is open
    Image before;
    std::vector<DiskEvent> events;
};

/// A store that answered `io` and has made sure of its file knows whether the record is there.
void ask_outcome(StoreOffice& office, store::Store& store, const RecordId& id, Trial& trial) {
    if (!store.check_service(any_room)) {
        trial.begun.commits.emplace_back(); // unknown until the next start
        return;
    }
    const auto found = store.outbox().find(id);
    REQUIRE(found);
    trial.told_no = !found->has_value();
    if (found->has_value()) { // it is there after all: from now on it has to stay
        const auto commit = store.submit(StoreOffice::request(id));
        REQUIRE(commit);
        CHECK(commit->repeated);
        note_commit(office, store, *commit, trial.told);
        trial.begun = trial.told;
    }
}

/// After three visits the disk fails `failing` flushes after `passing` more ones, during the
/// fourth.
Trial submit_under_fault(StoreOffice& office, const char* pragmas, int passing, int failing) {
    const auto morning = record_morning(office, pragmas, 3);
    RecorderVfs::load(morning.after);
    Trial trial;
    trial.earlier = morning.milestones.back().told;
    trial.told = trial.earlier;
    auto store = office.open();
    ConnectionSpy::run(pragmas);
    trial.before = RecorderVfs::image();
    const auto start = RecorderVfs::events().size();
    RecorderVfs::fail_syncs(passing, failing);
    const auto id = office.new_id();
    const auto commit = store->submit(StoreOffice::request(id));
    trial.told_yes = commit.has_value();
    if (commit) {
        note_commit(office, *store, *commit, trial.told);
    }
    trial.begun = trial.told;
    if (!commit) {
        CHECK(commit.error().code == ErrorCode::io);
        ask_outcome(office, *store, id, trial);
    }
    trial.struck = RecorderVfs::struck();
    RecorderVfs::end_faults();
    const auto& all = RecorderVfs::events();
    trial.events.assign(all.begin() + static_cast<std::ptrdiff_t>(start), all.end());
    // Without a power cut the store goes on, and no number is left out.
    CHECK(office.submit(*store).kseq <= trial.begun.commits.size() + 1);
    return trial;
}

/// The power goes at each moment of the trial, and after it.
void check_after_power_cut(StoreOffice& office, const Trial& trial, FailedSync failed_sync) {
    auto open = trial.earlier;
    open.commits.emplace_back(); // before the answer the submission may be there or not
    PowerCut power(trial.before, trial.events, failed_sync);
    for (std::size_t moment = 0; moment <= trial.events.size(); ++moment) {
        power.advance_to(moment);
        const bool answered = moment == trial.events.size();
        for (std::uint64_t round = 0; round < (answered ? 16 : 2); ++round) {
            std::mt19937_64 random(sync_seed + 100 * moment + round);
            const auto found = broken_promises(
                office,
                power.cut(random),
                answered ? trial.told : trial.earlier,
                answered ? trial.begun : open
            );
            INFO(
                (failed_sync == FailedSync::lost ? "pages lost" : "pages kept")
                << ", after event " << moment << " of " << trial.events.size() << ", seed "
                << sync_seed + 100 * moment + round << ": " << found.first()
            );
            CHECK(found.none());
        }
    }
}

struct SyncTally {
    int faults = 0;
    int told_yes = 0;
    int told_no = 0;
    int open = 0; ///< the store said that it does not know
};

/// Every flush of a submission, one after the other.
SyncTally fail_each(const char* pragmas, int failing) {
    StoreOffice office;
    const RecorderVfs vfs;
    const ConnectionSpy spy;
    // The room is asked of the real file system.
    REQUIRE(write_file_durably(office.database(), {}, Access::owner_only));
    SyncTally tally;
    while (true) {
        INFO("flush " << tally.faults << " fails, " << pragmas);
        const auto trial = submit_under_fault(office, pragmas, tally.faults, failing);
        check_after_power_cut(office, trial, FailedSync::lost);
        check_after_power_cut(office, trial, FailedSync::kept);
        if (!trial.struck) {
            CHECK(trial.told_yes);
            break;
        }
        ++tally.faults;
        tally.told_yes += trial.told_yes ? 1 : 0;
        tally.told_no += trial.told_no ? 1 : 0;
        tally.open += !trial.told_yes && !trial.told_no ? 1 : 0;
    }
    std::cout << "failed flushes (" << pragmas << ", " << failing << " in a row): " << tally.faults
              << ", answered yes " << tally.told_yes << ", no " << tally.told_no << ", open "
              << tally.open << '\n';
    return tally;
}

// The log is long, and nothing but the submission's own flush is met.
constexpr const char* no_checkpoint = "PRAGMA wal_autocheckpoint=1000";
// Each commit copies the log: the flushes of that may fail, too.
constexpr const char* checkpoints = "PRAGMA wal_autocheckpoint=1";

} // namespace

TEST_CASE("Store.submit: one failed flush, at each place", "[faults]") {
    const auto plain = fail_each(no_checkpoint, 1);
    CHECK(plain.faults == 1); // a submission is one flush
    CHECK(plain.open == 0);
    const auto copying = fail_each(checkpoints, 1);
    CHECK(copying.faults >= 3);
    CHECK(copying.told_yes > 0);
    CHECK(copying.open == 0);
}

TEST_CASE("Store.submit: two failed flushes in a row, the record is found again", "[faults]") {
    // The commit fails, and so does the copying when the connection is closed: the log is replayed.
    const auto tally = fail_each(no_checkpoint, 2);
    CHECK(tally.told_yes == 1);
    CHECK(tally.open == 0);
}

TEST_CASE("Store.submit: a disk that fails for good, from each flush on", "[faults]") {
    CHECK(fail_each(no_checkpoint, for_ever).open == 1);
    CHECK(fail_each(checkpoints, for_ever).open >= 1);
}
