// SPDX-License-Identifier: GPL-3.0-or-later
// Which catalogue a kiosk starts with, and what its operator hears.
#include "kiosk/back-office/catalogue_desk.hpp"

#include "base/files.hpp"
#include "base/mutex.hpp"
#include "base/run_on.hpp"
#include "offline-cache/sync/curl_transport.hpp"
#include "tests/offline-cache/sync/kiosk_fixture.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/signed_office.hpp"
#include "tests/support/temporary_directory.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <fstream>

using namespace anjungan;
using namespace anjungan::test;
using Catch::Matchers::ContainsSubstring;

namespace {

/// The UI thread of a test: tasks wait until it says so.
class Mailbox : public Executor {
public:
    void post(Task task) override {
        const MutexLock lock(mutex_);
        tasks_.push_back(std::move(task));
    }
    void run() {
        MutexLock lock(mutex_);
        for (auto& task : std::exchange(tasks_, {})) {
            lock.unlock();
            task();
            lock.lock();
        }
    }

private:
    Mutex mutex_;
    std::vector<Task> tasks_ GUARDED_BY(mutex_);
};

const std::filesystem::path shipped_services =
    std::string(ANJUNGAN_SOURCE_DIR) + "/assets/services";

struct Desk {
    Desk() { std::ofstream(directory.path() / "catalogue.root") << office.root_text(); }

    void open(std::uint64_t shipped_edition = 1) {
        desk.emplace(
            back_office::CatalogueDesk::Parts{
                directory.path() / "catalogue.root",
                shipped_services,
                shipped_edition,
                fixture.clock,
                *store,
                store_thread,
                ui},
            back_office::CatalogueDesk::Listeners{
                [this](services::SharedCatalogue next) { offered.push_back(std::move(next)); },
                [this](const session::Event& event) {
                    const auto& change = std::get<session::FaultChanged>(event);
                    CHECK(change.source == session::FaultSource::catalogue);
                    notice = fmt::format("{}", fmt::join(change.sentences, " "));
                }}
        );
        desk->load();
    }
    /// As the updater would have left it.
    void accept(const std::map<std::string, std::string>& files, std::uint64_t version = 4) {
        const auto list = office.catalogue_text(version, files);
        std::vector<std::string> contents;
        contents.reserve(files.size());
        for (const auto& [path, content] : files) {
            contents.push_back(content);
        }
        const store::TrustTexts texts{
            office.root_text(), office.timestamp_text(version, version, list), list};
        REQUIRE(run_on(store_thread, [&] { return store->take_catalogue(texts, contents); }));
    }
    static std::map<std::string, std::string> files(const std::string& edition) {
        return {
            {"catalogue.json", "{\"edition\": " + edition + ", \"order\": []}"},
            {"antrean/service.json",
             read_file(shipped_services / "antrean" / "service.json").value()}};
    }
    void settle() {
        REQUIRE(run_on(store_thread, []() -> Status { return {}; }));
        ui.run();
    }

    KioskFixture fixture;
    SignedOffice office;
    TemporaryDirectory directory;
    std::unique_ptr<store::Store> store = fixture.open_store(directory.path() / "kiosk.db");
    Mailbox ui;
    std::optional<back_office::CatalogueDesk> desk;
    std::vector<services::SharedCatalogue> offered;
    std::string notice;
    Worker store_thread{"store"}; // last: its tasks touch the rest
};

} // namespace

TEST_CASE("CatalogueDesk: before the first catalogue the shipped services stay", "[app]") {
    Desk at;
    at.open();
    CHECK(at.offered.empty());
    CHECK(at.notice.empty());
}

TEST_CASE("CatalogueDesk: the accepted catalogue is offered with its version", "[app]") {
    Desk at;
    at.accept(Desk::files("1"));
    at.open();
    REQUIRE(at.offered.size() == 1);
    CHECK(at.offered.front()->version == 4);
    CHECK(at.offered.front()->services.size() == 1);
    CHECK(at.notice.empty());
}

TEST_CASE("CatalogueDesk: without a root nothing signed is used", "[app]") {
    Desk at;
    at.accept(Desk::files("1"));
    std::filesystem::remove(at.directory.path() / "catalogue.root");
    at.open();
    CHECK(at.offered.empty());
    CHECK(at.notice.empty());
}

TEST_CASE("CatalogueDesk: services of a later program win, and the operator hears it", "[app]") {
    Desk at;
    at.accept(Desk::files("1"));
    at.open(2);
    CHECK(at.offered.empty());
    CHECK_THAT(at.notice, ContainsSubstring("earlier edition"));
}

TEST_CASE("CatalogueDesk: a catalogue without one good service is not used", "[app]") {
    Desk at;
    at.accept({{"catalogue.json", "{\"order\": [], \"edition\": 1}"}, {"sktm/service.json", "{}"}});
    at.open();
    CHECK(at.offered.empty());
    CHECK_THAT(at.notice, ContainsSubstring("not one of its services"));
}

TEST_CASE("CatalogueDesk: an expired timestamp is told, and goes on serving", "[app]") {
    Desk at;
    at.accept(Desk::files("1"));
    at.open();
    CHECK(at.notice.empty());
    at.fixture.clock.set_wall_time(at.office.expires);
    at.desk->check_expiry();
    at.settle();
    CHECK_THAT(at.notice, ContainsSubstring("has not been confirmed since"));
    CHECK(at.offered.size() == 1);
    at.fixture.clock.set_wall_time(at.office.expires - std::chrono::seconds(1));
    at.desk->check_expiry();
    at.settle();
    CHECK(at.notice.empty());
}

TEST_CASE("CatalogueDesk: a root that is none is told, and nothing is fetched", "[app]") {
    Desk at;
    std::ofstream(at.directory.path() / "catalogue.root") << "{}";
    at.open();
    sync::CurlOptions nobody;
    nobody.hub_url = "unix:/nobody-listens-here";
    const auto transport = sync::CurlTransport::open(nobody).value();
    CHECK(at.desk->make_errand(*transport) == nullptr);
    CHECK_THAT(at.notice, ContainsSubstring("catalogue.root"));
}
