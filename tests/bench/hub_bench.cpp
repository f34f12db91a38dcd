// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the hub takes records in, and how that grows with its inbox.
#include "hub/api.hpp"
#include "hub/intake/allowance.hpp"
#include "hub/intake/clock_guard.hpp"
#include "hub/register/certificate_files.hpp"
#include "hub/storage/sqlite_inbox.hpp"
#include "protocol/receipt_code.hpp"
#include "protocol/wire.hpp"
#include "tests/bench/kiosk_store.hpp"
#include "tests/bench/sample_form.hpp"
#include "tests/hub/hub_fixture.hpp"

#include <fmt/format.h>

namespace {

using namespace anjungan;        // NOLINT(google-build-using-namespace): the program's own file
using namespace anjungan::bench; // NOLINT(google-build-using-namespace)

constexpr int rounds = 9;
constexpr std::size_t batch_records = 100;

/// One kiosk of the bench sends as much as many honest ones.
constexpr hub::Allowance no_bound = {1'000'000'000'000, 0};
constexpr hub::Allowances no_bounds = {no_bound, no_bound, no_bound};

/// The hub from its API inwards; the sockets are measured by the bench of sync.
struct Office {
    explicit Office(const std::filesystem::path& file) { open(file); }

    void open(const std::filesystem::path& file) {
        inbox = hub::SqliteInbox::open(file, fixture.box.public_key(), fixture.clock).value();
        kiosks = hub::KioskRegister::open(inbox->shared(), keys.sign.public_key()).value();
        const auto known =
            hub::read_certificates(fixture.config.certificates, keys.sign.public_key());
        test::HubFixture::must(kiosks->import(known.value(), fixture.clock.wall_time()));
        intake =
            std::make_unique<hub::Intake>(*inbox, *kiosks, keys, fixture.clock, nullptr, no_bounds);
    }
    void close() {
        intake.reset();
        kiosks.reset();
        inbox.reset();
    }

    /// Records that the hub has not seen.
    std::vector<Bytes> fresh_records() {
        std::vector<Bytes> envelopes;
        for (std::size_t i = 0; i < batch_records; ++i) {
            turn += 17;
            envelopes.push_back(fixture.sealed(++kseq, filled_form(service, turn)).envelope);
        }
        return envelopes;
    }

    [[nodiscard]] std::vector<hub::Arrival> examined(const std::vector<Bytes>& envelopes) const {
        std::vector<hub::Arrival> arrivals;
        for (const auto& envelope : envelopes) {
            const auto parsed = protocol::ParsedEnvelope::parse(envelope);
            if (!parsed || !parsed->verify(fixture.key.public_key())) {
                give_up("a record of our own is refused");
            }
            hub::Arrival arrival;
            arrival.kiosk = parsed->header().kiosk;
            arrival.id = parsed->header().id;
            arrival.kseq = parsed->header().kseq;
            arrival.digest = parsed->digest();
            arrival.fitness = hub::Fitness::fit;
            arrival.service = service.id;
            arrival.code = protocol::ReceiptCode::of(arrival.id).symbols();
            arrival.envelope = envelope;
            arrivals.push_back(std::move(arrival));
        }
        return arrivals;
    }

    void take(const std::vector<Bytes>& envelopes) const {
        if (!intake->take_batch(protocol::encode_batch(envelopes).value())) {
            give_up("a batch was refused");
        }
    }

    void place(const std::vector<hub::Arrival>& arrivals) {
        if (!inbox->place(arrivals, fixture.clock.wall_time())) {
            give_up("the inbox refuses a batch");
        }
    }

    test::HubFixture fixture;
    services::Service service = family_service();
    hub::HubKeys keys = hub::read_hub_keys(fixture.config.keys).value();
    std::unique_ptr<hub::SqliteInbox> inbox;
    std::unique_ptr<hub::KioskRegister> kiosks;
    std::unique_ptr<hub::Intake> intake;
    std::uint64_t kseq = 0;
    unsigned turn = 0;
};

double per_second(double seconds) {
    return static_cast<double>(batch_records) / seconds;
}

/// verify: the signature of each record. insert: what is known already, one transaction a batch.
void bench_ingest(Table& table, const Workplace& place) {
    Office office(place.path() / "ingest.db");
    std::vector<Round> bound;
    std::vector<Round> parts;
    for (int i = 0; i < rounds; ++i) {
        const auto ours_records = office.fresh_records();
        const auto their_records = office.fresh_records();
        const auto ours = seconds_of([&] { office.take(ours_records); });
        std::vector<hub::Arrival> arrivals;
        const auto verify = seconds_of([&] { arrivals = office.examined(their_records); });
        const auto insert = seconds_of([&] { office.place(arrivals); });
        bound.push_back({per_second(ours), per_second(verify + insert)});
        parts.push_back({per_second(verify), per_second(insert)});
    }
    table.compare(
        "take_batch / 1/(1/verify + 1/insert), batches of 100",
        "records/s",
        bound,
        Goal{Better::higher, 0.6}
    );
    table.compare("verify / insert, for the bound", "records/s", parts, std::nullopt);
}

/// Gives the receipt code of the last row.
std::string fill_inbox(
    const std::filesystem::path& file, const Office& office, std::int64_t first, std::int64_t last
) {
    EnvelopeMill mill(office.fixture);
    std::string code;
    fill_quickly(file, first, last, [&](sqlite::Database& database, std::int64_t kseq) {
        const auto& record = mill.next(static_cast<std::uint64_t>(kseq));
        const auto digest = protocol::envelope_digest(record.envelope).value();
        code = protocol::ReceiptCode::of(record.id).symbols();
        const auto added = database.run(
            "INSERT INTO inbox(id, kiosk, kseq, digest, envelope, service, code, state, received) "
            "VALUES(?, ?, ?, ?, ?, 'sktm', ?, 1, 1795485600)",
            {ByteView(record.id.bytes),
             std::string_view(office.fixture.kiosk),
             kseq,
             ByteView(digest.bytes),
             ByteView(record.envelope),
             std::string_view(code)}
        );
        if (!added) {
            give_up(added.error().detail);
        }
    });
    return code;
}

void bench_growth(Table& table, const Workplace& place, std::int64_t most) {
    const auto file = place.path() / "growth.db";
    table.heading("How the inbox grows");
    Table::line({"records", "open", "batch of 100", "session open", "status page"});
    Office office(file);
    std::int64_t last = 0;
    for (std::int64_t rows = 1000; rows <= most; rows *= 10) {
        office.close(); // one connection at a time
        const auto code = fill_inbox(file, office, last + 1, rows);
        { // the run as note_seen() keeps it, for rows that came past the inbox
            auto database = sqlite::Database::open(file, sqlite::DatabaseAccess::exclusive).value();
            const auto seen = database.run(
                "INSERT INTO seen_run VALUES(?, 1, ?) ON CONFLICT DO UPDATE SET last=excluded.last",
                {std::string_view(office.fixture.kiosk), rows}
            );
            if (!seen) {
                give_up(seen.error().detail);
            }
        }
        last = rows;
        office.kseq = static_cast<std::uint64_t>(rows);
        const auto opening = seconds_of([&] { office.open(file); });
        const hub::PublicServices services;
        hub::CatalogueShelf no_catalogue({});
        const auto clock_guard =
            hub::ClockGuard::open(office.inbox->shared(), office.fixture.clock).value();
        hub::Api api(*office.intake, *office.inbox, no_catalogue, services, *clock_guard, {});
        std::vector<double> batches;
        for (int i = 0; i < 7; ++i) {
            const auto body = protocol::encode_batch(office.fresh_records()).value();
            batches.push_back(seconds_of([&] {
                if (api.answer({"POST", "/v1/batches", body}).status != 200) {
                    give_up("a batch was refused");
                }
            }));
        }
        last += 700;
        const auto session = usual_seconds(15, [&] {
            const protocol::SyncOpenRequest request{
                office.fixture.kiosk, office.fixture.clock.wall_time(), protocol::make_nonce()};
            const auto body = protocol::sign_sync_request(request, office.fixture.key);
            if (api.answer({"POST", "/v1/sync/open", body}).status != 200) {
                give_up("a session was refused");
            }
        });
        const auto page = usual_seconds(15, [&] {
            if (api.answer({"GET", "/r/" + code, {}}).status != 200) {
                give_up("a status page is missing");
            }
        });
        Table::line(
            {grouped(rows),
             in_words(opening),
             in_words(median(batches)),
             in_words(session),
             in_words(page)}
        );
    }
}

} // namespace

int main(int argc, char** argv) {
    const auto options = read_options(argc, argv);
    const Workplace place(options.directory);
    Table table;
    table.heading("The hub");
    bench_ingest(table, place);
    bench_growth(table, place, options.rows);
    return table.finish();
}
