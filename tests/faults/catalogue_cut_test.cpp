// SPDX-License-Identifier: GPL-3.0-or-later
// The power goes while a kiosk takes catalogues over: the old one or the new one is there, whole,
// and no version that was told falls (I9).
#include "tests/faults/power_cut.hpp"
#include "tests/offline-cache/store/store_office.hpp"
#include "tests/support/signed_office.hpp"

using namespace anjungan;
using namespace anjungan::test;

namespace {

constexpr std::uint64_t takeover_seed = 20250817;
constexpr std::uint64_t catalogues = 6;

std::map<std::string, std::string> files_of(std::uint64_t version) {
    return {
        {"catalogue.json", "{}"},
        {"sktm/service.json", std::string(3000, static_cast<char>('a' + version))}};
}

/// After so many events this catalogue version had been told.
struct Told {
    std::size_t events = 0;
    std::uint64_t version = 0;
};

struct Takeovers {
    Image before;
    std::vector<DiskEvent> events;
    std::vector<Told> told;
};

Takeovers record(StoreOffice& office, const SignedOffice& signer) {
    Takeovers recording;
    RecorderVfs::load({});
    office.open().reset();
    recording.before = RecorderVfs::image();
    RecorderVfs::load(recording.before);
    auto store = office.open();
    for (std::uint64_t version = 1; version <= catalogues; ++version) {
        const auto list = signer.catalogue_text(version, files_of(version));
        const store::TrustTexts texts{
            signer.root_text(), signer.timestamp_text(version, version, list), list};
        const std::vector<std::string> files = {"{}", files_of(version).at("sktm/service.json")};
        REQUIRE(store->take_catalogue(texts, files));
        recording.told.push_back({RecorderVfs::events().size(), version});
    }
    recording.events = RecorderVfs::events();
    store.reset();
    return recording;
}

std::uint64_t told_at(const Takeovers& recording, std::size_t moment) {
    std::uint64_t version = 0;
    for (const auto& told : recording.told) {
        version = told.events <= moment ? told.version : version;
    }
    return version;
}

} // namespace

TEST_CASE("Store.take_catalogue: a power cut leaves the old or the new one, whole", "[faults]") {
    StoreOffice office;
    const SignedOffice signer;
    const RecorderVfs vfs;
    const auto recording = record(office, signer);
    std::size_t cuts = 0;
    PowerCut power(recording.before, recording.events, FailedSync::lost);
    for (std::size_t moment = 0; moment <= recording.events.size(); ++moment) {
        power.advance_to(moment);
        for (std::uint64_t round = 0; round < 4; ++round, ++cuts) {
            std::mt19937_64 random(takeover_seed + moment * 4 + round);
            RecorderVfs::load(power.cut(random));
            CAPTURE(moment, round);
            const auto store = office.open();
            const auto texts = store->trust().texts().value();
            const auto stamp = protocol::decode_trust<protocol::TrustTimestamp>(texts.timestamp);
            const auto version = stamp ? stamp->said.version : 0;
            const auto told = told_at(recording, moment);
            CHECK(version >= told);
            CHECK(version <= told + 1);
            if (version > 0) {
                CHECK(store->trust().contents().value() == files_of(version));
            }
        }
    }
    CHECK(cuts > 100);
}
