// SPDX-License-Identifier: GPL-3.0-or-later
// Print jobs: no paper is lost, and none comes out twice unmarked.
#include "offline-cache/store/print_jobs.hpp"

#include "base/files.hpp"
#include "tests/offline-cache/store/store_office.hpp"

using namespace anjungan;
using namespace anjungan::test;
using enum store::PrintState;

namespace {

void walk(store::Store& store, std::int64_t job, std::initializer_list<store::PrintState> path) {
    for (const auto* step = path.begin(); step + 1 != path.end(); ++step) {
        REQUIRE(store.print_jobs().transition(job, *step, *(step + 1)));
    }
}

store::PrintState state_of(store::Store& store, std::int64_t job) {
    return store.print_jobs().find(job)->state;
}

} // namespace

TEST_CASE("PrintJobs.transition: leads a job to the mark", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    const auto job = office.submit(*store).print_job;
    walk(*store, job, {queued, preflight, blocked, preflight, sending, sending, await_mark});
    CHECK(store->print_jobs().transition(job, await_mark, printed, "mark 3"));
    CHECK(state_of(*store, job) == printed);
    CHECK(store->print_jobs().find(job)->detail == "mark 3");
    CHECK(store->print_jobs().count(printed).value() == 1);
}

TEST_CASE("PrintJobs.transition: refuses steps the machine does not have", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    const auto job = office.submit(*store).print_job;
    const auto illegal = store->print_jobs().transition(job, queued, printed);
    REQUIRE_FALSE(illegal);
    CHECK(illegal.error().code == ErrorCode::invalid_input);
    const auto stale = store->print_jobs().transition(job, sending, await_mark);
    REQUIRE_FALSE(stale);
    CHECK(stale.error().code == ErrorCode::conflict);
    CHECK(state_of(*store, job) == queued);
}

TEST_CASE("PrintJobs: nothing leads from unknown back to the printer", "[offline-cache]") {
    for (const auto to : {queued, preflight, blocked, sending, await_mark, held, printed}) {
        CHECK_FALSE(store::is_legal(unknown, to));
    }
    for (const auto from : {printed, came_out, not_printed}) {
        for (int to = 1; to <= 10; ++to) {
            CHECK_FALSE(store::is_legal(from, *store::print_state_from(to)));
        }
    }
    CHECK_FALSE(store::print_state_from(0));
    CHECK_FALSE(store::print_state_from(11));
}

TEST_CASE("PrintJobs.next_job: the oldest that may start, blocked ones too", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    CHECK_FALSE(store->print_jobs().next_job()->has_value());
    const auto first = office.submit(*store).print_job;
    const auto second = office.submit(*store).print_job;
    walk(*store, first, {queued, preflight, blocked});
    CHECK(store->print_jobs().next_job()->value().id == first);
    walk(*store, first, {blocked, preflight, sending});
    CHECK(store->print_jobs().next_job()->value().id == second);
}

TEST_CASE("PrintJobs: a restart asks about paper instead of sending again", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    const auto waiting = office.submit(*store).print_job;
    const auto asking = office.submit(*store).print_job;
    const auto stuck = office.submit(*store).print_job;
    const auto sent = office.submit(*store).print_job;
    const auto whole = office.submit(*store).print_job;
    const auto faulty = office.submit(*store).print_job;
    const auto done = office.submit(*store).print_job;
    walk(*store, asking, {queued, preflight});
    walk(*store, stuck, {queued, preflight, blocked});
    walk(*store, sent, {queued, preflight, sending});
    walk(*store, whole, {queued, preflight, sending, await_mark});
    walk(*store, faulty, {queued, preflight, sending, held});
    walk(*store, done, {queued, preflight, sending, await_mark, printed});
    store.reset();

    store = office.open();
    CHECK(state_of(*store, waiting) == queued);
    CHECK(state_of(*store, asking) == queued);
    CHECK(state_of(*store, stuck) == blocked);
    CHECK(state_of(*store, sent) == unknown);
    CHECK(state_of(*store, whole) == unknown);
    CHECK(state_of(*store, faulty) == unknown);
    CHECK(state_of(*store, done) == printed);
    CHECK(store->print_jobs().in_state(unknown)->size() == 3);
}

TEST_CASE("PrintJobs.resolve: takes a person's answer once", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    const auto job = office.submit(*store).print_job;
    CHECK_FALSE(store->print_jobs().resolve(job, store::PaperAnswer::came_out));
    walk(*store, job, {queued, preflight, sending, unknown});
    CHECK(store->print_jobs().resolve(job, store::PaperAnswer::did_not));
    CHECK(state_of(*store, job) == not_printed);
    const auto again = store->print_jobs().resolve(job, store::PaperAnswer::came_out);
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::conflict);
}

TEST_CASE("PrintJobs.create_copy: counts copies and composes them anew", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    const auto original = office.submit(*store).print_job;
    const auto too_early = store->print_jobs().create_copy(original);
    REQUIRE_FALSE(too_early);
    CHECK(too_early.error().code == ErrorCode::conflict);

    walk(*store, original, {queued, preflight, sending, await_mark, printed});
    const auto first = store->print_jobs().create_copy(original);
    REQUIRE(first);
    CHECK(first->copy_number == 1);
    CHECK(first->original == original);
    CHECK(as_text(first->document) == "A001");
    walk(*store, first->id, {queued, preflight, sending, await_mark, printed});

    const auto second = store->print_jobs().create_copy(first->id, [](const store::PrintJob& job) {
        return Bytes{static_cast<std::uint8_t>('0' + job.copy_number)};
    });
    REQUIRE(second);
    CHECK(second->copy_number == 2);
    CHECK(second->original == original);
    const auto stored = store->print_jobs().find(second->id);
    REQUIRE(stored);
    CHECK(as_text(stored->document) == "2");
    CHECK(stored->copy_number == 2);
    CHECK(stored->kseq == 1);
    CHECK(stored->state == queued);
}

TEST_CASE("PrintJobs.create_slip: a slip without a record", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    const auto slip = store->print_jobs().create_slip(as_bytes("test page"));
    REQUIRE(slip);
    const auto next = store->print_jobs().next_job();
    REQUIRE(next->has_value());
    CHECK(next->value().id == slip->id);
    CHECK(next->value().kseq == 0);
    CHECK(as_text(next->value().document) == "test page");
}

namespace {

/// Whether the slip's words lie in the file, once its -wal is in it.
bool holds_words(const StoreOffice& office, const std::string& words) {
    auto database = sqlite::Database::open(office.database(), sqlite::DatabaseAccess::exclusive);
    REQUIRE(database);
    REQUIRE(database->checkpoint());
    return read_file(office.database(), std::size_t{16} << 20).value().find(words) !=
           std::string::npos;
}

store::Commit hand_in_with_words(StoreOffice& office, store::Store& store) {
    auto request = StoreOffice::request(office.new_id());
    request.compose = [](const store::Commit&) {
        const auto text = as_bytes("akta-kelahiran: buku nikah belum ada");
        return Bytes(text.begin(), text.end());
    };
    return store.submit(std::move(request)).value();
}

} // namespace

TEST_CASE(
    "PrintJobs.forget_documents: a day after it is printed the words are gone", "[offline-cache]"
) {
    StoreOffice office;
    auto store = office.open();
    const auto job = hand_in_with_words(office, *store).print_job;
    office.clock.advance(std::chrono::days(3));
    walk(*store, job, {queued, preflight, sending, await_mark, printed});
    CHECK(store->print_jobs().forget_documents().value() == 0);
    CHECK(store->print_jobs().create_copy(job));
    office.clock.advance(std::chrono::hours(25));
    CHECK(store->print_jobs().forget_documents().value() == 1); // the copy still waits
    CHECK(store->print_jobs().find(job)->document.empty());
    CHECK(store->print_jobs().find(job)->state == printed);
    const auto copy = store->print_jobs().next_job()->value().id;
    walk(*store, copy, {queued, preflight, sending, await_mark, printed});
    CHECK(store->print_jobs().create_copy(job).error().code == ErrorCode::not_found);
    office.clock.advance(std::chrono::hours(25));
    store.reset();
    CHECK(holds_words(office, "buku nikah"));
    store = office.open();
    CHECK(store->print_jobs().forget_documents().value() == 1);
    store.reset();
    CHECK_FALSE(holds_words(office, "buku nikah"));
    CHECK_FALSE(holds_words(office, "akta-kelahiran"));
}

TEST_CASE(
    "PrintJobs.forget_documents: who waits keeps the words, but for a month", "[offline-cache]"
) {
    StoreOffice office;
    auto store = office.open();
    const auto unknown_job = hand_in_with_words(office, *store).print_job;
    walk(*store, unknown_job, {queued, preflight, sending, store::PrintState::unknown});
    const auto waiting = hand_in_with_words(office, *store).print_job;
    office.clock.advance(std::chrono::days(29));
    CHECK(store->print_jobs().forget_documents().value() == 0);
    CHECK(store->print_jobs().next_job()->value().id == waiting);
    office.clock.advance(std::chrono::days(2));
    CHECK(store->print_jobs().forget_documents().value() == 2);
    CHECK(store->print_jobs().find(unknown_job)->document.empty());
    CHECK(store->print_jobs().find(waiting)->state == store::PrintState::not_printed);
    CHECK_FALSE(store->print_jobs().next_job()->has_value());
}

TEST_CASE(
    "PrintJobs.forget_documents: a clock that jumps takes no waiting slip", "[offline-cache]"
) {
    StoreOffice office;
    auto store = office.open();
    const auto waiting = hand_in_with_words(office, *store).print_job;
    const auto now = office.clock.wall_time();
    office.clock.set_wall_time(now + std::chrono::days(4000));
    CHECK(store->print_jobs().forget_documents().value() == 0);
    walk(*store, waiting, {queued, preflight, sending, await_mark, printed});
    office.clock.set_wall_time(now
    ); // and what it dated in the future goes a day later all the same
    CHECK(store->print_jobs().forget_documents().value() == 0);
    office.clock.advance(std::chrono::hours(25));
    CHECK(store->print_jobs().forget_documents().value() == 1);
}
