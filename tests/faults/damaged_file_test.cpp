// SPDX-License-Identifier: GPL-3.0-or-later
// Files damaged on the disk: either refused with a sentence, or nothing wrong is served.
#include "tests/faults/connection_spy.hpp"
#include "tests/faults/workload.hpp"

#include <algorithm>
#include <iostream>
#include <random>

using namespace anjungan;
using namespace anjungan::test;

namespace {

constexpr std::uint64_t flip_seed = 19280428;
constexpr int flips = 300;

/// What a damaged disk's store gives to sync, compared with what was handed in.
struct Served {
    bool truth_only = true; ///< each record is one that was handed in, under its own id
    bool all = false;       ///< and none is missing
    bool told = false;      ///< an error, or the sentence about damage
};

Served serve(store::Store& store, const Promises& told) {
    const auto records = store.outbox().records_after(0, 100, 1 << 20);
    if (!records) {
        return {true, false, !records.error().detail.empty()};
    }
    const bool truth_only = std::ranges::all_of(*records, [&](const store::SealedRecord& record) {
        return std::ranges::any_of(told.commits, [&record](const ToldCommit& known) {
            return known.commit.id == record.id && known.commit.kseq == record.kseq &&
                   protocol::envelope_digest(record.envelope) == known.digest;
        });
    });
    return {truth_only, records->size() == told.commits.size(), !store.outbox().damage().empty()};
}

} // namespace

TEST_CASE("Store: a flipped bit is never served as a record", "[faults]") {
    expect_log_warnings(flips);
    StoreOffice office;
    const RecorderVfs vfs;
    const ConnectionSpy spy;
    const auto morning = record_morning(office, "PRAGMA wal_autocheckpoint=12", 12);
    const auto& told = morning.milestones.back().told;
    const auto closed = RecorderVfs::image(); // the log is copied
    std::mt19937_64 random(flip_seed);
    int refused = 0;
    for (int flip = 0; flip < flips; ++flip) {
        RecorderVfs::load(closed);
        const auto place = RecorderVfs::flip_bit(office.database().string(), random());
        INFO("flip " << flip << " in byte " << place << ", seed " << flip_seed);
        const auto store = office.try_open(office.database());
        if (!store) {
            CHECK_FALSE(store.error().detail.empty());
            ++refused;
            continue;
        }
        const auto served = serve(**store, told);
        CHECK(served.truth_only);
        CHECK((served.all || served.told)); // nothing goes missing without a word
    }
    std::cout << "flipped bits: " << flips << ", refused to open " << refused << '\n';
    CHECK(refused > 0);
}

TEST_CASE("Store: a bit that flips while the kiosk runs is never served", "[faults]") {
    expect_log_warnings(flips * 12);
    StoreOffice office;
    const RecorderVfs vfs;
    const ConnectionSpy spy;
    const auto morning = record_morning(office, "PRAGMA wal_autocheckpoint=12", 12);
    const auto& told = morning.milestones.back().told;
    const auto closed = RecorderVfs::image();
    std::mt19937_64 random(flip_seed);
    int noticed = 0;
    for (int flip = 0; flip < flips; ++flip) {
        RecorderVfs::load(closed);
        const auto store = office.open();
        ConnectionSpy::run("PRAGMA cache_size=0; PRAGMA shrink_memory"); // the cache would hide it
        const auto place = RecorderVfs::flip_bit(office.database().string(), random());
        INFO("flip " << flip << " in byte " << place << ", seed " << flip_seed);
        const auto served = serve(*store, told);
        CHECK(served.truth_only);
        CHECK((served.all || served.told));
        noticed += served.told ? 1 : 0;
    }
    std::cout << "bits flipped under a running store: " << flips << ", noticed " << noticed << '\n';
    CHECK(noticed > 0);
}

TEST_CASE("Store: a log cut short gives an earlier state, whole", "[faults]") {
    StoreOffice office;
    const RecorderVfs vfs;
    const ConnectionSpy spy;
    const auto morning = record_morning(office, "PRAGMA wal_autocheckpoint=1000", 6);
    const auto log = office.database().string() + "-wal";
    const auto size = morning.after.at(log).size();
    REQUIRE(size > 100000);
    for (std::size_t cut = 0; cut < 60; ++cut) {
        auto left = morning.after;
        left.at(log).resize(size * cut / 60);
        const auto found = broken_promises(office, left, {}, morning.milestones.back().told);
        INFO("the log has " << size * cut / 60 << " of " << size << " bytes: " << found.first());
        CHECK(found.none());
    }
}

TEST_CASE("Store: the file of a newer program is refused and left as it is", "[faults]") {
    StoreOffice office;
    const RecorderVfs vfs;
    const ConnectionSpy spy;
    {
        auto store = office.open();
        office.submit(*store);
        ConnectionSpy::run("PRAGMA user_version=99");
    }
    const auto before = RecorderVfs::image();
    const auto opened = office.try_open(office.database());
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::unsupported);
    CHECK(RecorderVfs::image() == before);
}
