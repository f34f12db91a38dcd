// SPDX-License-Identifier: GPL-3.0-or-later
// What the office says of records, and how far the kiosk has read it.
#include "tests/offline-cache/store/store_office.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using protocol::SubmissionState;

namespace {

protocol::UpdatesReply page_of(
    const test::StoreOffice& office, std::uint64_t cursor, std::vector<protocol::Update> entries
) {
    return {"BALAI-1", {}, 7, office.clock.wall_time(), cursor, false, std::move(entries)};
}

protocol::Update said(const store::Commit& commit, SubmissionState state, WallTime since) {
    return protocol::encode_status({commit.id, commit.kseq, state, since});
}

} // namespace

TEST_CASE("PublicStates.apply: is shown with the record, also after a restart", "[store]") {
    test::StoreOffice office;
    auto store = office.open();
    REQUIRE(store->set_hub_epoch(7));
    const auto commit = office.submit(*store);
    const auto now = office.clock.wall_time();
    CHECK_FALSE(store->outbox().find(commit.id).value()->public_state.has_value());
    CHECK(store->public_states().cursor().value() == 0);
    const auto progress = said(commit, SubmissionState::in_progress, now);
    const auto done = said(commit, SubmissionState::done, now);
    REQUIRE(store->public_states().apply(page_of(office, 3, {progress, done})));
    store.reset();
    store = office.open();
    CHECK(store->public_states().cursor().value() == 3);
    const auto found = store->outbox().find(commit.id).value();
    CHECK(found->public_state == store::PublicState{SubmissionState::done, now});
    CHECK(found->state == store::RecordState::sealed);
}

TEST_CASE("PublicStates.apply: skips what is not ours or not understood", "[store]") {
    test::StoreOffice office;
    const auto store = office.open();
    const auto commit = office.submit(*store);
    const auto now = office.clock.wall_time();
    auto other_id = commit;
    other_id.id = office.new_id();
    auto other_number = commit;
    other_number.kseq += 1;
    auto later_state = said(commit, SubmissionState::done, now);
    later_state.bytes[24] = 9;
    REQUIRE(store->public_states().apply(page_of(
        office,
        5,
        {said(other_id, SubmissionState::done, now),
         said(other_number, SubmissionState::done, now),
         later_state,
         {200, {1, 2, 3}}}
    )));
    CHECK_FALSE(store->outbox().find(commit.id).value()->public_state.has_value());
}

TEST_CASE("PublicStates.cursor: begins anew when the hub's epoch changes", "[store]") {
    test::StoreOffice office;
    const auto store = office.open();
    REQUIRE(store->set_hub_epoch(7));
    REQUIRE(store->public_states().apply(page_of(office, 5, {})));
    CHECK(store->public_states().cursor().value() == 5);
    REQUIRE(store->set_hub_epoch(8));
    CHECK(store->public_states().cursor().value() == 0);
}
