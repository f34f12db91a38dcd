// SPDX-License-Identifier: GPL-3.0-or-later
// Stores and outboxes to measure with.
#include "tests/bench/kiosk_store.hpp"

#include "base/sqlite/transaction.hpp"
#include "protocol/receipt_code.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::bench {

namespace {

constexpr std::int64_t rows_per_transaction = 10'000;
constexpr std::size_t usual_slip_bytes = 900;

template <class Outcome>
void must(const Outcome& outcome) {
    if (!outcome) {
        give_up(outcome.error().detail);
    }
}

} // namespace

std::unique_ptr<store::Store>
open_store(const std::filesystem::path& file, const test::KioskFixture& kiosk) {
    auto opened = store::Store::open(
        file,
        {kiosk.kiosk,
         kiosk.key,
         {kiosk.box.public_key(), kiosk.recovery.public_key()},
         0,
         kiosk.hub.public_key()},
        kiosk.clock,
        OfficeZone()
    );
    must(opened);
    return std::move(*opened);
}

store::SubmissionRequest visit(const test::KioskFixture& kiosk, SecretBytes body, char group) {
    store::SubmissionRequest request;
    request.id = make_record_id(kiosk.clock);
    request.body = std::move(body);
    request.queue_group = group;
    request.compose = [](const store::Commit&) { return Bytes(usual_slip_bytes, 0x20); };
    return request;
}

EnvelopeMill::EnvelopeMill(const test::KioskFixture& kiosk)
    : kiosk_(kiosk), record_(kiosk.sealed(1)) {}

const store::SealedRecord& EnvelopeMill::next(std::uint64_t kseq) {
    record_.id = make_record_id(kiosk_.clock);
    record_.kseq = kseq;
    const std::size_t id_at = 5 + kiosk_.kiosk.size(); // see protocol/envelope.hpp
    auto* const place = record_.envelope.data() + id_at;
    std::copy(record_.id.bytes.begin(), record_.id.bytes.end(), place);
    for (std::size_t i = 0; i < 8; ++i) {
        place[record_.id.bytes.size() + i] = static_cast<std::uint8_t>(kseq >> (56 - 8 * i));
    }
    return record_;
}

ByteView EnvelopeMill::signature() const {
    return ByteView(record_.envelope).last(sizeof(crypto::Signature));
}

void fill_quickly(
    const std::filesystem::path& file,
    std::int64_t first,
    std::int64_t last,
    const std::function<void(sqlite::Database&, std::int64_t)>& add
) {
    auto database = sqlite::Database::open(file, sqlite::DatabaseAccess::exclusive);
    must(database);
    must(database->execute("PRAGMA synchronous=OFF; PRAGMA cache_size=-400000;"));
    while (first <= last) {
        auto transaction = sqlite::Transaction::begin(*database);
        must(transaction);
        const auto end = std::min(last + 1, first + rows_per_transaction);
        for (; first < end; ++first) {
            add(*database, first);
        }
        must(transaction->commit());
    }
    must(database->checkpoint());
}

std::string fill_outbox(
    const std::filesystem::path& file,
    const test::KioskFixture& kiosk,
    std::int64_t first,
    std::int64_t last,
    store::RecordState state
) {
    EnvelopeMill mill(kiosk);
    std::string code;
    fill_quickly(file, first, last, [&](sqlite::Database& database, std::int64_t kseq) {
        const auto& record = mill.next(static_cast<std::uint64_t>(kseq));
        const auto digest = protocol::envelope_digest(record.envelope).value();
        code = protocol::ReceiptCode::of(record.id).symbols();
        must(database.run(
            "INSERT INTO outbox(kseq, id, state, code, committed_at, hub_key, digest, signature, "
            "envelope) VALUES(?, ?, ?, ?, 1795485600, 0, ?, ?, ?)",
            {kseq,
             ByteView(record.id.bytes),
             static_cast<std::int64_t>(state),
             std::string_view(code),
             ByteView(digest.bytes),
             mill.signature(),
             ByteView(record.envelope)}
        ));
    });
    return code;
}

} // namespace anjungan::bench
