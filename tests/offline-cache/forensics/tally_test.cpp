// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept beside the outbox says the same as the outbox itself.
#include "tests/offline-cache/store/store_office.hpp"

#include <rapidcheck.h>

using namespace anjungan;
using namespace anjungan::test;

namespace {

/// States of which kept and walked figures differ.
std::int64_t differences(const std::filesystem::path& file) {
    auto database = sqlite::Database::open(file, sqlite::DatabaseAccess::exclusive);
    REQUIRE(database);
    return database
        ->integer("SELECT count(*) FROM outbox_tally AS kept WHERE (records, bytes) <>"
                  " (SELECT count(*), coalesce(sum(length(envelope)), 0) FROM outbox"
                  "  WHERE outbox.state = kept.state)")
        .value()
        .value();
}

/// A kiosk that goes on from one random act to the next.
struct Visits {
    StoreOffice office;
    std::unique_ptr<store::Store> store = office.open();
    std::vector<protocol::Ack> acks; ///< what the hub might say, one a record

    void act(int which, std::size_t record) {
        if (which < 3 || acks.empty()) {
            const auto commit = office.submit(*store);
            acks.push_back(office.ack_for(*store, commit, protocol::AckStatus::stored));
            return;
        }
        auto ack = acks[record % acks.size()];
        if (which == 3) {
            REQUIRE(store->submit(StoreOffice::request(ack.id))->repeated);
        } else if (which == 4) {
            static_cast<void>(store->outbox().quarantine(ack.kseq, 413));
        } else {
            ack.status = which == 5 ? protocol::AckStatus::safe : protocol::AckStatus::conflict;
            const std::vector<Bytes> signed_acks = {office.sign(ack)};
            REQUIRE(store->outbox().apply_acks(signed_acks));
        }
    }
};

} // namespace

TEST_CASE(
    "Outbox.counts: what is kept equals what is walked, whatever happens", "[offline-cache]"
) {
    Visits visits;
    CHECK(rc::check("random visits and acks", [&] {
        for (int i = 0; i < 3; ++i) {
            visits.act(*rc::gen::inRange(0, 7), *rc::gen::inRange<std::size_t>(0, 1000));
        }
        const auto counts = visits.store->outbox().counts().value();
        RC_ASSERT(counts.committed == static_cast<std::int64_t>(visits.acks.size()));
    }));
    const auto counts = visits.store->outbox().counts().value();
    CHECK(counts.sealed > 0);
    CHECK(counts.safe > 0);
    CHECK(counts.quarantined > 0);
    visits.store.reset();
    CHECK(differences(visits.office.database()) == 0);
}
