// SPDX-License-Identifier: GPL-3.0-or-later
// What a batch saves on the way to the hub: real TLS through the shipped nginx, real store and hub.
#include "base/worker.hpp"
#include "hub/hub.hpp"
#include "offline-cache/sync/curl_transport.hpp"
#include "offline-cache/sync/store_outbox.hpp"
#include "offline-cache/sync/sync_engine.hpp"
#include "tests/bench/kiosk_store.hpp"
#include "tests/bench/sample_form.hpp"
#include "tests/hub/hub_fixture.hpp"
#include "tests/packaging/nginx.hpp"
#include "tests/packaging/relay.hpp"

#include <fmt/format.h>

#include <future>

namespace {

using namespace anjungan;        // NOLINT(google-build-using-namespace): the program's own file
using namespace anjungan::bench; // NOLINT(google-build-using-namespace)

constexpr int rounds = 7;
constexpr int records_in_a_round = 100;
constexpr std::int64_t village_line = 64'000 / 8; // bytes a second
constexpr int singles_a_second = 100'000;         // a kiosk that sends singly would be told to wait
constexpr auto village_delay = std::chrono::milliseconds(20);

/// The hub on its Unix socket, and nginx with the office's authority before it.
struct Office {
    explicit Office(const std::filesystem::path& directory)
        : authority(directory, "authority"), hub_files(authority.server("hub", "DNS:localhost")) {
        fixture.config.listen.socket_path = directory / "hub.sock";
        fixture.config.database = directory / "hub.db";
        auto opened = hub::Hub::open(fixture.config, clock);
        if (!opened) {
            give_up(opened.error().detail);
        }
        hub = std::move(*opened);
        nginx = std::make_unique<test::Nginx>(test::NginxSetting{
            directory,
            fixture.config.listen.socket_path,
            "localhost",
            hub_files,
            hub_files,
            authority.certificate(),
            singles_a_second});
    }

    SystemClock clock;
    test::HubFixture fixture;
    test::Authority authority;
    test::CertificateFiles hub_files;
    std::unique_ptr<hub::Hub> hub;
    std::unique_ptr<test::Nginx> nginx;
};

/// A kiosk whose line to nginx is the relay.
class Kiosk {
public:
    Kiosk(const Office& office, const std::filesystem::path& file, std::uint16_t port)
        : clock_(office.clock), fixture_(office.fixture) {
        auto opened = store::Store::open(
            file,
            {fixture_.kiosk,
             fixture_.key,
             {fixture_.box.public_key(), fixture_.recovery.public_key()},
             0,
             fixture_.hub.public_key()},
            clock_,
            OfficeZone()
        );
        const auto own = office.authority.client(fixture_.kiosk);
        sync::CurlOptions curl;
        curl.hub_url = fmt::format("https://localhost:{}", port);
        curl.authorities = office.authority.certificate();
        curl.certificate = own.certificate;
        curl.key = own.key;
        auto transport = sync::CurlTransport::open(curl);
        if (!opened || !transport) {
            give_up(!opened ? opened.error().detail : transport.error().detail);
        }
        store_ = std::move(*opened);
        transport_ = std::move(*transport);
        worker_ = std::make_unique<Worker>("store");
        outbox_ = std::make_unique<sync::StoreOutbox>(*store_, *worker_);
        sync::SyncOptions options;
        options.kiosk = fixture_.kiosk;
        options.hub = fixture_.hub.public_key();
        options.boot_spread = std::chrono::milliseconds(0);
        engine_ = std::make_unique<sync::SyncEngine>(
            sync::SyncParts{clock_, random_, *transport_, *outbox_, fixture_.key},
            options,
            [](const auto&) {}
        );
    }

    /// Gives how many bytes the new envelopes have together.
    std::int64_t submit(int records) {
        std::promise<std::int64_t> done;
        worker_->post([&] {
            const auto last = store_->outbox().last_kseq().value();
            for (int i = 0; i < records; ++i) {
                store::SubmissionRequest request;
                request.id = make_record_id(clock_);
                request.body = filled_form(service_, turn_ += 17);
                if (!store_->submit(std::move(request))) {
                    give_up("a submission was refused");
                }
            }
            std::int64_t bytes = 0;
            const auto made = store_->outbox().records_after(last, 1000, SIZE_MAX).value();
            for (const auto& record : made) {
                bytes += static_cast<std::int64_t>(record.envelope.size());
            }
            done.set_value(bytes);
        });
        const auto bytes = done.get_future().get();
        engine_->nudge();
        return bytes;
    }

    /// Until the hub has signed for everything.
    void send_all() {
        while (engine_->status().pending > 0 || engine_->due() <= clock_.boot_time()) {
            if (engine_->due() > clock_.boot_time()) {
                give_up("the hub does not take everything: " + engine_->status().detail);
            }
            engine_->step();
        }
    }

private:
    const Clock& clock_;
    const test::HubFixture& fixture_;
    services::Service service_ = family_service();
    unsigned turn_ = 0;
    sync::SeededRandom random_{1};
    std::unique_ptr<store::Store> store_;
    std::unique_ptr<sync::CurlTransport> transport_;
    std::unique_ptr<Worker> worker_;
    std::unique_ptr<sync::StoreOutbox> outbox_;
    std::unique_ptr<sync::SyncEngine> engine_;
};

double records_per_second(double seconds) {
    return records_in_a_round / seconds;
}

/// Both sides send a hundred records over one kept-alive connection.
void bench_batches(Table& table, Kiosk& kiosk, const std::string& what, std::optional<Goal> goal) {
    std::vector<Round> found;
    for (int i = 0; i < rounds; ++i) {
        kiosk.submit(records_in_a_round);
        const auto together = seconds_of([&] { kiosk.send_all(); });
        double singly = 0;
        for (int record = 0; record < records_in_a_round; ++record) {
            kiosk.submit(1);
            singly += seconds_of([&] { kiosk.send_all(); });
        }
        found.push_back({records_per_second(together), records_per_second(singly)});
    }
    table.compare(what, "records/s", found, goal);
}

/// A connection of its own each round: handshake with both certificates, session, batch.
void bench_bytes(Table& table, const Office& office, const std::filesystem::path& file) {
    std::vector<Round> sent;
    std::vector<Round> answered;
    for (int i = 0; i < rounds; ++i) {
        test::Relay relay(office.nginx->kiosks_port());
        Kiosk kiosk(office, file, relay.port());
        const auto envelopes = static_cast<double>(kiosk.submit(records_in_a_round));
        kiosk.send_all();
        sent.push_back({static_cast<double>(relay.bytes_up()), envelopes});
        answered.push_back({static_cast<double>(relay.bytes_down()), envelopes});
    }
    table.compare(
        "bytes sent for a batch of 100 / its envelopes", "bytes", sent, Goal{Better::lower, 1.08}
    );
    table.compare("bytes answered (a signature each) / envelopes", "bytes", answered, std::nullopt);
}

void bench_slow_line(Table& table, const Office& office, const std::filesystem::path& file) {
    test::Relay relay(office.nginx->kiosks_port(), {village_delay, village_line});
    Kiosk kiosk(office, file, relay.port());
    std::vector<Round> used;
    std::vector<Round> carried;
    constexpr auto line = static_cast<double>(village_line);
    for (int i = 0; i < rounds; ++i) {
        const auto before = relay.bytes_up() + relay.bytes_down();
        const auto envelopes = static_cast<double>(kiosk.submit(records_in_a_round));
        const auto seconds = seconds_of([&] { kiosk.send_all(); });
        const auto moved = static_cast<double>(relay.bytes_up() + relay.bytes_down() - before);
        used.push_back({moved / seconds, line});
        carried.push_back({envelopes / seconds, line});
    }
    table.compare(
        "bytes moved / what 64 kbit/s and 40 ms carry", "bytes/s", used, Goal{Better::higher, 0.9}
    );
    table.compare("envelopes alone / the same", "bytes/s", carried, std::nullopt);
}

} // namespace

int main(int argc, char** argv) {
    const auto options = read_options(argc, argv);
    if (const auto why = test::why_no_nginx(); !why.empty()) {
        give_up(why);
    }
    const Workplace place(options.directory);
    const Office office(place.path());
    const auto file = place.path() / "kiosk.db";
    Table table;
    table.heading("Sync: TLS with both certificates through nginx to the hub");
    {
        test::Relay relay(office.nginx->kiosks_port());
        Kiosk kiosk(office, file, relay.port());
        bench_batches(table, kiosk, "batch of 100 / single records, on this machine", std::nullopt);
    }
    {
        test::Relay relay(office.nginx->kiosks_port(), {village_delay, 0});
        Kiosk kiosk(office, file, relay.port());
        bench_batches(
            table,
            kiosk,
            "batch of 100 / single records, 40 ms round trip",
            Goal{Better::higher, 15}
        );
    }
    bench_bytes(table, office, file);
    bench_slow_line(table, office, file);
    return table.finish();
}
