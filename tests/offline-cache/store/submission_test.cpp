// SPDX-License-Identifier: GPL-3.0-or-later
// Submitting: all of it or nothing of it.
#include "offline-cache/forensics/audit_verifier.hpp"
#include "tests/offline-cache/store/store_office.hpp"

#include <fstream>
#include <iterator>
#include <set>

using namespace anjungan;
using namespace anjungan::test;

namespace {

bool any_file_holds(const std::filesystem::path& directory, const std::string& text) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(directory)) {
        if (entry.is_regular_file()) {
            std::ifstream file(entry.path(), std::ios::binary);
            const std::string bytes(std::istreambuf_iterator<char>(file), {});
            if (bytes.find(text) != std::string::npos) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

TEST_CASE("Store.submit: gives a number, a code, a kseq and a print job", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    const auto commit = office.submit(*store);
    CHECK(commit.kseq == 1);
    CHECK(commit.queue_number == "A001");
    CHECK(commit.code.size() == 12);
    CHECK(commit.committed_at == office.clock.wall_time());
    CHECK_FALSE(commit.repeated);

    const auto job = store->print_jobs().find(commit.print_job);
    REQUIRE(job);
    CHECK(as_text(job->document) == "A001");
    CHECK(job->kseq == 1);
    CHECK(job->copy_number == 0);
    CHECK(job->original == job->id);
    CHECK(job->state == store::PrintState::queued);
}

TEST_CASE("Store.submit: the same id twice is one record", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    const auto id = office.new_id();
    const auto first = store->submit(StoreOffice::request(id));
    const auto second = store->submit(StoreOffice::request(id));
    REQUIRE(first);
    REQUIRE(second);
    CHECK(second->repeated);
    CHECK(second->kseq == first->kseq);
    CHECK(second->code == first->code);
    CHECK(second->queue_number == first->queue_number);
    CHECK(second->print_job == first->print_job);
    CHECK(second->committed_at == first->committed_at);
    CHECK(store->outbox().counts()->committed == 1);
    CHECK(store->print_jobs().count(store::PrintState::queued).value() == 1);
    CHECK(office.submit(*store).queue_number == "A002");
}

TEST_CASE("Store.submit: a slip that cannot be composed leaves nothing behind", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    office.submit(*store);
    const auto head = store->audit_head().value();

    auto request = StoreOffice::request(office.new_id());
    const auto id = request.id;
    request.compose = [](const store::Commit&) -> Result<Bytes> {
        return fail(ErrorCode::unsupported, "no paper of that width");
    };
    const auto refused = store->submit(std::move(request));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::unsupported);
    CHECK_FALSE(store->outbox().find(id)->has_value());
    CHECK(store->audit_head().value() == head);
    CHECK(store->print_jobs().count(store::PrintState::queued).value() == 1);

    const auto next = office.submit(*store);
    CHECK(next.kseq == 2);
    CHECK(next.queue_number == "A002");
}

TEST_CASE("Store.submit: a record may have neither number nor slip", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    auto request = StoreOffice::request(office.new_id());
    request.queue_group.reset();
    request.compose = nullptr;
    const auto commit = store->submit(std::move(request));
    REQUIRE(commit);
    CHECK_FALSE(commit->queue_number.has_value());
    CHECK(commit->print_job == 0);
    CHECK_FALSE(store->print_jobs().next_job()->has_value());
}

TEST_CASE(
    "Store.submit: refuses a group that is no letter and uses up nothing", "[offline-cache]"
) {
    StoreOffice office;
    auto store = office.open();
    auto request = StoreOffice::request(office.new_id());
    request.queue_group = 'a';
    const auto refused = store->submit(std::move(request));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::invalid_input);
    CHECK(office.submit(*store).kseq == 1);
}

TEST_CASE("Store.submit: twenty visits give twenty numbers and codes", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    std::set<std::string> numbers;
    std::set<std::string> codes;
    std::set<std::uint64_t> kseqs;
    for (int visit = 0; visit < 20; ++visit) {
        const auto commit = office.submit(*store);
        numbers.insert(*commit.queue_number);
        codes.insert(commit.code);
        kseqs.insert(commit.kseq);
    }
    CHECK(numbers.size() == 20);
    CHECK(*numbers.rbegin() == "A020");
    CHECK(codes.size() == 20);
    CHECK(kseqs.size() == 20);
    CHECK(*kseqs.rbegin() == 20);
    store.reset();
    CHECK(forensics::verify_audit(office.database())->intact);
}

TEST_CASE(
    "Store.submit: what was typed is in no file, and the hub can read it", "[offline-cache]"
) {
    StoreOffice office;
    auto store = office.open();
    office.submit(*store);
    CHECK_FALSE(any_file_holds(office.directory(), "CANARY"));
    CHECK_FALSE(any_file_holds(office.directory(), "3271046504930002"));
    CHECK(any_file_holds(office.directory(), "A001")); // the search itself works

    const auto batch = store->outbox().sealed_batch(10, 100000);
    REQUIRE(batch);
    const auto opened = protocol::open_envelope(batch->front().envelope, office.hub_box());
    REQUIRE(opened);
    CHECK(as_text(opened->reveal()) == "CANARY-SUKARTI-3271046504930002");

    store.reset();
    CHECK_FALSE(any_file_holds(office.directory(), "CANARY"));
}

TEST_CASE("Store.submit: a body too large is refused and uses up nothing", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    auto request = StoreOffice::request(office.new_id());
    Bytes noise(protocol::max_plaintext_bytes + 1);
    request.body = SecretBytes(std::move(noise));
    const auto refused = store->submit(std::move(request));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::full);
    CHECK(office.submit(*store).kseq == 1);
}
