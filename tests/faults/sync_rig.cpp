// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the kiosk's half of sync together.
#include "tests/faults/sync_rig.hpp"

#include "tests/support/catch.hpp"

#include <future>

namespace anjungan::test {

namespace {

sync::SyncOptions options_of(const KioskFixture& fixture) {
    sync::SyncOptions options;
    options.kiosk = fixture.kiosk;
    options.hub = fixture.hub.public_key();
    options.boot_spread = std::chrono::milliseconds(0);
    return options;
}

std::unique_ptr<sync::CurlTransport> transport_to(const std::string& hub_url) {
    sync::CurlOptions options;
    options.hub_url = hub_url;
    options.low_speed_time = std::chrono::seconds(1); // a test has no quarter of a minute
    return sync::CurlTransport::open(options).value();
}

} // namespace

SyncRig::SyncRig(
    KioskFixture& fixture, const std::filesystem::path& database, const std::string& hub_url
)
    : fixture_(fixture),
      store_(fixture.open_store(database)),
      transport_(transport_to(hub_url)),
      outbox_(*store_, worker_),
      engine_(
          {fixture.clock, random_, *transport_, outbox_, fixture.key},
          options_of(fixture),
          [](const auto&) {}
      ) {}

SyncRig::~SyncRig() = default;

void SyncRig::on_store(const std::function<void(store::Store&)>& task) {
    std::promise<void> done;
    worker_.post([&] {
        task(*store_);
        done.set_value();
    });
    done.get_future().wait();
}

void SyncRig::submit(int count) {
    on_store([&](store::Store& store) {
        for (int i = 0; i < count; ++i) {
            store::SubmissionRequest request;
            request.id = make_record_id(fixture_.clock);
            request.body = KioskFixture::body();
            static_cast<void>(store.submit(std::move(request)).value());
        }
    });
    engine_.nudge();
}

store::Counts SyncRig::counts() {
    store::Counts counts;
    on_store([&](store::Store& store) { counts = store.outbox().counts().value(); });
    return counts;
}

std::uint64_t SyncRig::last_kseq() {
    return outbox_.facts().value().last_kseq;
}

void SyncRig::settle() {
    for (int i = 0; i < 1000 && wait() <= std::chrono::milliseconds(0); ++i) {
        engine_.step();
    }
    REQUIRE(wait() > std::chrono::milliseconds(0));
}

void SyncRig::drain() {
    settle();
    for (int i = 0; i < 200 && counts().sealed > 0; ++i) {
        pass(wait());
    }
    CHECK(counts().sealed == 0);
}

void SyncRig::pass(std::chrono::milliseconds time) {
    fixture_.clock.advance(time);
    settle();
}

} // namespace anjungan::test
