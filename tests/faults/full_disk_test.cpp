// SPDX-License-Identifier: GPL-3.0-or-later
// A full disk, met at each write of a submission: refused cleanly, and later it goes on.
#include "tests/faults/connection_spy.hpp"
#include "tests/faults/workload.hpp"

#include <iostream>

using namespace anjungan;
using namespace anjungan::test;

namespace {

struct FullTally {
    int faults = 0;
    int refused = 0;
};

/// One submission on a disk that is full after `passing` more writes, and one when there is room.
bool submit_on_full_disk(StoreOffice& office, const char* pragmas, int passing, FullTally& tally) {
    const auto morning = record_morning(office, pragmas, 3);
    RecorderVfs::load(morning.after);
    auto told = morning.milestones.back().told;
    auto store = office.open();
    ConnectionSpy::run(pragmas);
    RecorderVfs::fill_disk(passing);
    const auto id = office.new_id();
    const auto commit = store->submit(StoreOffice::request(id));
    const bool struck = RecorderVfs::struck();
    RecorderVfs::end_faults();
    if (commit) {
        note_commit(office, *store, *commit, told);
    } else {
        CHECK(commit.error().code == ErrorCode::full);
        CHECK_FALSE(store->outbox().find(id)->has_value());
        ++tally.refused;
    }
    tally.faults += struck ? 1 : 0;
    note_commit(office, *store, office.submit(*store), told); // there is room again
    CHECK(told.commits.back().commit.kseq == told.commits.size());
    const auto disk_now = RecorderVfs::image();
    store.reset();
    const auto found = broken_promises(office, disk_now, told, told);
    INFO("full after " << passing << " writes, " << pragmas << ": " << found.first());
    CHECK(found.none());
    return struck;
}

FullTally fill_at_each_write(const char* pragmas) {
    StoreOffice office;
    const RecorderVfs vfs;
    const ConnectionSpy spy;
    FullTally tally;
    int passing = 0;
    while (submit_on_full_disk(office, pragmas, passing, tally)) {
        ++passing;
    }
    std::cout << "full disk (" << pragmas << "): at " << tally.faults << " writes, "
              << tally.refused << " submissions refused\n";
    return tally;
}

} // namespace

TEST_CASE("Store.submit: a disk that is full at each of its writes", "[faults]") {
    const auto tally = fill_at_each_write("PRAGMA wal_autocheckpoint=1000");
    CHECK(tally.faults >= 10);
    CHECK(tally.refused == tally.faults);
}

TEST_CASE("Store.submit: a disk that is full while the log is copied", "[faults]") {
    const auto tally = fill_at_each_write("PRAGMA wal_autocheckpoint=1");
    CHECK(tally.refused > 0);
    CHECK(tally.faults > tally.refused); // what was committed is not taken back
}
