// SPDX-License-Identifier: GPL-3.0-or-later
// A hostile kiosk fills nothing, and an honest one loses nothing.
#include "hub/intake/allowance.hpp"

#include "hub/api.hpp"
#include "hub/intake/clock_guard.hpp"
#include "protocol/checkpoint.hpp"
#include "tests/hub/intake/intake_rig.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>

using namespace anjungan;
using protocol::AckStatus;

namespace {

struct MeteredRig : test::IntakeRig {
    explicit MeteredRig(const hub::Allowances& each) {
        intake = std::make_unique<hub::Intake>(*inbox, *kiosks, keys, clock, nullptr, each);
    }

    hub::HttpAnswer post(const std::string& path, const Bytes& body) {
        hub::CatalogueShelf shelf({});
        const auto services = hub::PublicServices::load({}).value();
        hub::Api api(*intake, *inbox, shelf, services, *guard, {});
        return api.answer({"POST", path, body});
    }
    hub::HttpAnswer post(const store::SealedRecord& record) {
        return post(
            "/v1/batches", protocol::encode_batch(std::vector<Bytes>{record.envelope}).value()
        );
    }

    std::unique_ptr<hub::ClockGuard> guard = hub::ClockGuard::open(inbox->shared(), clock).value();
};

hub::Allowances of_records(std::int64_t most, std::int64_t per_hour) {
    hub::Allowances each;
    each.records = {most, per_hour};
    return each;
}

} // namespace

TEST_CASE("Meter: gives what there is, and back by the hour, never more than at first", "[hub]") {
    test::FakeClock clock;
    auto each = of_records(3, 2);
    each.bytes = {1000, 1000};
    hub::Meter meter(clock, each);
    CHECK_FALSE(meter.take_record("K-01", 1001));
    CHECK(meter.take_record("K-01", 400));
    CHECK(meter.take_record("K-01", 400));
    CHECK_FALSE(meter.take_record("K-01", 400)); // bytes
    CHECK(meter.take_record("K-01", 100));
    CHECK_FALSE(meter.take_record("K-01", 1)); // records
    CHECK(meter.take_record("K-02", 1));       // another one's affair
    meter.give_back_record("K-01", 100);
    CHECK(meter.take_record("K-01", 100));
    clock.advance(std::chrono::minutes(29));
    CHECK_FALSE(meter.take_record("K-01", 1));
    clock.advance(std::chrono::minutes(1));
    CHECK(meter.take_record("K-01", 1));
    CHECK_FALSE(meter.take_record("K-01", 1));
    clock.advance(std::chrono::hours(24 * 365 * 100));
    int taken = 0;
    while (meter.take_record("K-01", 1)) {
        ++taken;
    }
    CHECK(taken == 3);
}

TEST_CASE("Intake.take_batch: what a kiosk may not hand in now it keeps, and it comes", "[hub]") {
    test::expect_log_warnings(2);
    MeteredRig rig(of_records(3, 1));
    const std::vector records = {rig.sealed(1), rig.sealed(2), rig.sealed(3), rig.sealed(4)};
    const auto acks = rig.send(records);
    REQUIRE(acks.has_value());
    REQUIRE(acks->size() == 3); // no ack: it stays sealed at the kiosk
    CHECK(std::ranges::all_of(*acks, [](const auto& ack) {
        return ack.status == AckStatus::stored;
    }));
    CHECK(rig.send({records[3]}).error().code == ErrorCode::unavailable);
    rig.clock.advance(std::chrono::hours(1));
    CHECK(rig.send_one(records[3]) == AckStatus::stored);
    CHECK(rig.inbox->progress("K-01").value().high_water == 4);
}

TEST_CASE("Intake.take_batch: sending the same again uses nothing up", "[hub]") {
    test::expect_log_warnings(0);
    MeteredRig rig(of_records(2, 1));
    const auto record = rig.sealed(1);
    CHECK(rig.send_one(record) == AckStatus::stored);
    for (int i = 0; i < 5; ++i) {
        CHECK(rig.send_one(record) == AckStatus::duplicate);
    }
    CHECK(rig.send_one(rig.sealed(2)) == AckStatus::stored);
}

TEST_CASE("Api: too much is 429, with a time to come back", "[hub]") {
    test::expect_log_warnings(1);
    auto each = of_records(1, 1);
    each.checkpoints = {1, 1};
    MeteredRig rig(each);
    CHECK(rig.post(rig.sealed(1)).status == 200);
    const auto refused = rig.post(rig.sealed(2));
    CHECK(refused.status == 429);
    CHECK(refused.body == "{\"error\":\"too-much\"}\n");
    CHECK(refused.retry_after == std::chrono::minutes(10));
    const auto show = [&](std::uint64_t seq) {
        const protocol::Checkpoint checkpoint{rig.kiosk, seq, {}, rig.clock.wall_time()};
        return rig.post("/v1/audit/checkpoints", protocol::sign_checkpoint(checkpoint, rig.key));
    };
    CHECK(show(1).status == 200);
    CHECK(show(2).status == 429);
    CHECK(rig.inbox->last_witnessed(rig.kiosk)->seq == 1);
    rig.clock.advance(std::chrono::hours(1));
    CHECK(show(2).status == 200);
}

TEST_CASE("SqliteInbox: keeps only so many of a kiosk aside, and takes good ones still", "[hub]") {
    constexpr auto most = static_cast<std::uint64_t>(hub::max_set_aside_records);
    test::expect_log_warnings(most + 2);
    test::IntakeRig rig;
    const auto unfit = [&](std::uint64_t kseq) { return rig.sealed(kseq, SecretBytes(Bytes{1})); };
    const auto first = unfit(1);
    CHECK(rig.send_one(first) == AckStatus::rejected);
    for (std::uint64_t kseq = 2; kseq <= most;) {
        std::vector<store::SealedRecord> batch;
        for (; kseq <= most && batch.size() < protocol::max_batch_records; ++kseq) {
            batch.push_back(unfit(kseq));
        }
        REQUIRE(rig.send(batch)->size() == batch.size());
    }
    CHECK(rig.send({unfit(most + 1)}).error().code == ErrorCode::unavailable);
    CHECK(rig.inbox->progress("K-01").value().high_water == most); // as if it had not come
    CHECK(rig.send_one(first) == AckStatus::rejected);             // it lies there already
    CHECK(rig.send_one(rig.sealed(most + 1)) == AckStatus::stored);
}
