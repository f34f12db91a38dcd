// SPDX-License-Identifier: GPL-3.0-or-later
// Checkpoints and witnesses: what somebody has seen of the chain can no longer be changed
// unnoticed.
#include "protocol/checkpoint.hpp"

#include "offline-cache/forensics/audit_verifier.hpp"
#include "offline-cache/store/audit_log.hpp"
#include "tests/offline-cache/store/store_office.hpp"

using namespace anjungan;
using namespace anjungan::test;

namespace {

/// The hub's word for a checkpoint, after it has seen `previous` before.
Bytes witness_for(
    const StoreOffice& office, const Bytes& checkpoint, const protocol::Checkpoint& previous
) {
    return office.sign(protocol::Witness{
        checkpoint, previous.seq, previous.head, office.clock.wall_time()});
}

std::int64_t checkpoints_in(const StoreOffice& office) {
    auto database = sqlite::Database::open(office.database(), sqlite::DatabaseAccess::exclusive);
    REQUIRE(database);
    return database->integer("SELECT count(*) FROM checkpoint").value().value_or(0);
}

/// Four visits, a checkpoint that the hub has witnessed, and two more.
std::vector<Bytes> witnessed_chain(StoreOffice& office) {
    auto store = office.open();
    for (int visit = 0; visit < 4; ++visit) {
        office.submit(*store);
    }
    const auto checkpoint = store->checkpoints().unwitnessed().value();
    REQUIRE(checkpoint);
    const auto witness = witness_for(office, *checkpoint, {});
    CHECK(store->checkpoints().keep_witness(witness).value() == store::WitnessOutcome::kept);
    office.submit(*store);
    office.submit(*store);
    return {witness};
}

/// What somebody does who has the file and knows how the chain is made, but not the keys: entries
/// from `first` on get another time, and the chain is made whole again.
void stamp_anew(const StoreOffice& office, std::int64_t first) {
    auto database = sqlite::Database::open(office.database(), sqlite::DatabaseAccess::exclusive);
    REQUIRE(database);
    REQUIRE(database->run("UPDATE audit SET at=at-86400 WHERE seq>=?", {first}));
    const auto last = database->integer("SELECT max(seq) FROM audit").value().value();
    for (auto seq = first; seq <= last; ++seq) {
        auto row =
            database->query("SELECT at, boot_id, mono, kind, body FROM audit WHERE seq=?", {seq});
        REQUIRE((row && row->step().value()));
        store::AuditEntry entry{seq, row->integer(0), {}, row->integer(2), row->integer(3), {}};
        std::ranges::copy(row->blob(1), entry.boot_id.begin());
        entry.body = std::string(row->text(4));
        *row = database->query("SELECT hash FROM audit WHERE seq=?", {seq - 1}).value();
        REQUIRE(row->step().value());
        const auto hash = store::hash_entry(crypto::digest_from(row->blob(0)).value(), entry);
        *row = database->query("SELECT 1").value();
        REQUIRE(database->run("UPDATE audit SET hash=? WHERE seq=?", {ByteView(hash.bytes), seq}));
    }
}

void run(const StoreOffice& office, const char* script) {
    auto database = sqlite::Database::open(office.database(), sqlite::DatabaseAccess::exclusive);
    REQUIRE(database);
    REQUIRE(database->execute(script));
}

} // namespace

TEST_CASE(
    "Checkpoints: one is due after 64 entries, or 15 minutes, in the same commit", "[audit]"
) {
    StoreOffice office;
    const auto submit = [&](int times) {
        auto store = office.open();
        for (int visit = 0; visit < times; ++visit) {
            office.submit(*store);
        }
    };
    submit(1); // the first there is: entry 3
    CHECK(checkpoints_in(office) == 1);
    submit(62); // with "started": 63 more
    CHECK(checkpoints_in(office) == 1);
    submit(1);
    CHECK(checkpoints_in(office) == 2);
    office.clock.advance(std::chrono::minutes(16));
    submit(1);
    CHECK(checkpoints_in(office) == 3);
    CHECK(forensics::verify_audit(office.database()).value().checkpoints == 3);
}

TEST_CASE("Checkpoints: a witness is kept, and the whole chain needs no other", "[audit]") {
    StoreOffice office;
    auto store = office.open();
    office.submit(*store);
    const auto checkpoint = store->checkpoints().unwitnessed().value();
    REQUIRE(checkpoint);
    CHECK(store->checkpoints().unwitnessed().value() == checkpoint);
    const auto witness = witness_for(office, *checkpoint, {});
    CHECK(store->checkpoints().keep_witness(witness).value() == store::WitnessOutcome::kept);
    CHECK(store->checkpoints().keep_witness(witness).value() == store::WitnessOutcome::kept);
    CHECK_FALSE(store->checkpoints().unwitnessed().value());
    office.submit(*store);
    CHECK(store->checkpoints().unwitnessed().value());
}

TEST_CASE(
    "Checkpoints: a witness that is not the hub's, or not for us, changes nothing", "[audit]"
) {
    StoreOffice office;
    auto store = office.open();
    const auto checkpoint = store->checkpoints().unwitnessed().value().value();
    const auto stranger = crypto::SigningKey::make();
    const auto read = protocol::read_checkpoint(checkpoint).value();
    const auto forged = protocol::sign_witness({checkpoint, 0, {}, read.time}, stranger);
    CHECK(store->checkpoints().keep_witness(forged).error().code == ErrorCode::unauthorised);
    const auto other = protocol::sign_checkpoint(read, stranger);
    CHECK(
        store->checkpoints().keep_witness(witness_for(office, other, {})).error().code ==
        ErrorCode::unauthorised
    );
    CHECK(store->checkpoints().unwitnessed().value() == checkpoint);
}

TEST_CASE("Checkpoints: a hub that knows more of the chain than we do is audited", "[audit]") {
    StoreOffice office;
    {
        auto store = office.open();
        const auto checkpoint = store->checkpoints().unwitnessed().value().value();
        const protocol::Checkpoint seen{"BALAI-1", 40, {}, office.clock.wall_time()};
        const auto witness = witness_for(office, checkpoint, seen);
        CHECK(
            store->checkpoints().keep_witness(witness).value() ==
            store::WitnessOutcome::chain_differs
        );
    }
    auto database = sqlite::Database::open(office.database(), sqlite::DatabaseAccess::exclusive);
    const auto told =
        database->integer("SELECT count(*) FROM audit WHERE kind=12 AND body='hub_saw=40'");
    CHECK(told.value() == 1);
}

TEST_CASE("Audit.verify: holds against its checkpoints and witnesses", "[audit]") {
    StoreOffice office;
    const auto witnesses = witnessed_chain(office);
    const auto finding =
        forensics::verify_audit(office.database(), office.audit_proof(witnesses)).value();
    CHECK(finding.intact);
    CHECK(finding.entries == 8);
    CHECK(finding.checkpoints == 2);
    CHECK(finding.witnesses == 2); // the one kept here and the hub's own
}

TEST_CASE("Audit.verify: entries stamped anew show, though the chain is whole again", "[audit]") {
    StoreOffice office;
    const auto witnesses = witnessed_chain(office);
    stamp_anew(office, 4);
    SECTION("by the checkpoint that is left in the file") {
        const auto finding = forensics::verify_audit(office.database()).value();
        CHECK_FALSE(finding.intact);
        CHECK(finding.first_bad == 4); // the first visit's checkpoint has seen those before
    }
    SECTION("by the hub's witness, when that is gone too") {
        run(office, "DELETE FROM checkpoint");
        CHECK(forensics::verify_audit(office.database()).value().intact);
        const auto finding =
            forensics::verify_audit(office.database(), office.audit_proof(witnesses)).value();
        CHECK_FALSE(finding.intact);
        CHECK_THAT(finding.reason, Catch::Matchers::ContainsSubstring("the hub's witness"));
    }
}

TEST_CASE("Audit.verify: a chain cut off with its records shows by the witness", "[audit]") {
    StoreOffice office;
    const auto witnesses = witnessed_chain(office);
    run(office,
        "DELETE FROM print_job; DELETE FROM outbox WHERE kseq>2; DELETE FROM audit WHERE seq>4;"
        "DELETE FROM checkpoint");
    CHECK(forensics::verify_audit(office.database()).value().intact);
    const auto finding =
        forensics::verify_audit(office.database(), office.audit_proof(witnesses)).value();
    CHECK_FALSE(finding.intact);
    CHECK(finding.first_bad == 5);
}

TEST_CASE("Audit.verify: a checkpoint of another hand is named", "[audit]") {
    StoreOffice office;
    static_cast<void>(witnessed_chain(office));
    run(office, "UPDATE checkpoint SET signed=zeroblob(140)");
    CHECK_FALSE(forensics::verify_audit(office.database()).value().intact);
}

TEST_CASE("Store.open: refuses a chain that no longer follows from its checkpoint", "[audit]") {
    StoreOffice office;
    static_cast<void>(witnessed_chain(office));
    SECTION("the entry it was signed for") {
        run(office, "UPDATE audit SET hash=zeroblob(32) WHERE seq=6");
    }
    SECTION("one after it") {
        run(office, "UPDATE audit SET body='' WHERE seq=7");
    }
    SECTION("the checkpoint itself") {
        run(office, "UPDATE checkpoint SET signed=zeroblob(9)");
    }
    const auto refused = office.try_open(office.database());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::corrupt);
    CHECK_THAT(refused.error().detail, Catch::Matchers::ContainsSubstring("audit log"));
}
