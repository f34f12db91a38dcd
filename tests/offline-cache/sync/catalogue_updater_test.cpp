// The updater against a hub that serves whatever a test puts on its shelf.
#include "offline-cache/sync/catalogue_updater.hpp"

#include "kiosk/base/run_on.hpp"
#include "offline-cache/protocol/ack.hpp"
#include "offline-cache/protocol/trust_names.hpp"
#include "tests/offline-cache/sync/kiosk_fixture.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/signed_office.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace anjungan;
using namespace anjungan::test;
using namespace std::chrono_literals;
using Catch::Matchers::ContainsSubstring;

namespace {

using Files = std::map<std::string, std::string>;

const Files first = {{"catalogue.json", "{}"}, {"sktm/service.json", "three days"}};
const Files second = {{"catalogue.json", "{}"}, {"sktm/service.json", "one day"}};

/// Hands out the shelf and remembers what was asked for.
class ShelfHub : public sync::Transport {
public:
    Result<sync::HttpReply> post(std::string_view, ByteView) override {
        return fail(ErrorCode::unavailable, "this hub takes nothing");
    }
    Result<sync::HttpReply> get(std::string_view path, std::string_view) override {
        const std::string name(path.substr(std::string_view("/v1/catalogue/").size()));
        asked.push_back(name);
        if (trouble && asked.size() > trouble_after) {
            return fail(*trouble);
        }
        sync::HttpReply reply = instead;
        const auto found = shelf.find(name);
        if (reply.status == 0) {
            reply.status = found == shelf.end() ? 404 : 200;
            reply.content_type = "application/octet-stream";
            const auto bytes = as_bytes(found == shelf.end() ? std::string_view() : found->second);
            reply.body.assign(bytes.begin(), bytes.end());
        }
        return reply;
    }

    Shelf shelf;
    std::optional<Error> trouble;
    std::size_t trouble_after = 0;
    sync::HttpReply instead; ///< with a status: the answer to everything
    std::vector<std::string> asked;
};

struct Kiosk {
    Kiosk() { open_updater(); }

    void open_updater() {
        updater = sync::CatalogueUpdater::open(
                      {fixture.clock, hub, *store, worker, office.root_text()},
                      {},
                      [this](const sync::CatalogueNews& news) { told.push_back(news); }
        ).value();
    }
    /// One round; gives what was told, or nothing.
    std::optional<sync::CatalogueNews> round() {
        told.clear();
        hub.asked.clear();
        fixture.clock.advance(1h);
        while (updater->step()) {
        }
        REQUIRE(told.size() <= 1);
        return told.empty() ? std::nullopt : std::optional(told.front());
    }
    /// A round that is refused, and changes nothing at all.
    std::string refusal() {
        const auto before = texts();
        const auto news = round();
        REQUIRE(news);
        CHECK_FALSE(news->taken);
        const auto after = texts();
        CHECK(after.root == before.root);
        CHECK(after.timestamp == before.timestamp);
        CHECK(after.catalogue == before.catalogue);
        return news->refused;
    }
    [[nodiscard]] store::TrustTexts texts() {
        return run_on(worker, [this] { return store->trust().texts(); }).value();
    }
    [[nodiscard]] Files contents() {
        return run_on(worker, [this] { return store->trust().contents(); }).value();
    }
    /// Has taken `first` as catalogue 4 under timestamp 7.
    void settle() {
        hub.shelf = office.shelf(7, 4, first);
        REQUIRE(round()->taken);
    }
    void replace(const std::string& name, const std::string& text) { hub.shelf.at(name) = text; }

    KioskFixture fixture;
    SignedOffice office;
    TemporaryDirectory directory;
    std::unique_ptr<store::Store> store = fixture.open_store(directory.path() / "kiosk.db");
    Worker worker{"store"};
    ShelfHub hub;
    std::vector<sync::CatalogueNews> told;
    std::unique_ptr<sync::CatalogueUpdater> updater;
};

} // namespace

TEST_CASE("CatalogueUpdater: takes a first catalogue, then only what changed", "[offline-cache]") {
    Kiosk kiosk;
    kiosk.settle();
    CHECK(kiosk.contents() == first);
    // Unchanged: one question an hour.
    const auto quiet = kiosk.round();
    CHECK_FALSE(quiet->taken);
    CHECK(quiet->refused.empty());
    CHECK(kiosk.hub.asked == std::vector<std::string>{"timestamp"});
    CHECK_FALSE(kiosk.updater->step()); // not yet time
    CHECK(kiosk.hub.asked.size() == 1);
    // One service changed: its file alone is fetched.
    kiosk.hub.shelf = kiosk.office.shelf(8, 5, second);
    CHECK(kiosk.round()->taken);
    CHECK(kiosk.contents() == second);
    CHECK(kiosk.hub.asked.size() == 4);
    CHECK(kiosk.hub.asked.back() == protocol::file_name(crypto::digest_of(as_bytes("one day"))));
}

TEST_CASE("CatalogueUpdater: a newer timestamp of the same catalogue is kept", "[offline-cache]") {
    Kiosk kiosk;
    kiosk.settle();
    kiosk.hub.shelf = kiosk.office.shelf(8, 4, first);
    const auto news = kiosk.round();
    CHECK_FALSE(news->taken);
    CHECK(news->refused.empty());
    CHECK(kiosk.texts().timestamp == kiosk.hub.shelf.at("timestamp"));
    CHECK(kiosk.hub.asked == std::vector<std::string>{"timestamp", "2.root"});
}

TEST_CASE(
    "CatalogueUpdater: a hub without a catalogue, or out of reach, is no fault", "[offline-cache]"
) {
    Kiosk kiosk;
    CHECK(kiosk.round()->refused.empty());
    kiosk.settle();
    SECTION("no answer") {
        kiosk.hub.trouble = Error{ErrorCode::unavailable, "refused"};
    }
    SECTION("a log-in page") {
        kiosk.hub.instead = {200, "text/html", {}, Bytes(10, 'x')};
    }
    SECTION("busy") {
        kiosk.hub.instead = {503, "", 60s, {}};
    }
    SECTION("the connection goes in the middle") {
        kiosk.hub.shelf = kiosk.office.shelf(8, 5, second);
        kiosk.hub.trouble = Error{ErrorCode::unavailable, "reset"};
        kiosk.hub.trouble_after = 3;
    }
    CHECK_FALSE(kiosk.round());
    CHECK(kiosk.contents() == first);
    kiosk.hub.trouble.reset();
    kiosk.hub.instead = {};
    kiosk.hub.shelf = kiosk.office.shelf(8, 5, second);
    kiosk.fixture.clock.advance(15min); // it is tried again before the hour is over
    CHECK(kiosk.round()->taken);
}

TEST_CASE("CatalogueUpdater: rollback of the timestamp is refused", "[offline-cache]") {
    Kiosk kiosk;
    kiosk.settle();
    kiosk.hub.shelf = kiosk.office.shelf(6, 4, first);
    CHECK_THAT(kiosk.refusal(), ContainsSubstring("version 6, but version 7 was accepted"));
}

TEST_CASE("CatalogueUpdater: rollback of the catalogue is refused", "[offline-cache]") {
    Kiosk kiosk;
    kiosk.settle();
    kiosk.hub.shelf = kiosk.office.shelf(8, 3, second);
    CHECK_THAT(kiosk.refusal(), ContainsSubstring("version 3, but version 4 was accepted"));
}

TEST_CASE("CatalogueUpdater: rollback of the root is refused", "[offline-cache]") {
    Kiosk kiosk;
    kiosk.settle();
    kiosk.hub.shelf = kiosk.office.shelf(8, 5, second);
    kiosk.hub.shelf["2.root"] = kiosk.office.root_text(1);
    CHECK_THAT(kiosk.refusal(), ContainsSubstring("after version 1 comes 2"));
}

TEST_CASE("CatalogueUpdater: freeze, an expired timestamp, is refused", "[offline-cache]") {
    Kiosk kiosk;
    kiosk.settle();
    kiosk.hub.shelf = kiosk.office.shelf(8, 5, second);
    kiosk.fixture.clock.set_wall_time(kiosk.office.expires);
    CHECK_THAT(kiosk.refusal(), ContainsSubstring("expired"));
    CHECK(kiosk.contents() == first);
}

TEST_CASE("CatalogueUpdater: mix-and-match is refused", "[offline-cache]") {
    Kiosk kiosk;
    kiosk.settle();
    const auto other = kiosk.office.shelf(9, 5, first);
    kiosk.hub.shelf = kiosk.office.shelf(8, 5, second);
    kiosk.replace("5.catalogue", other.at("5.catalogue"));
    CHECK_THAT(kiosk.refusal(), ContainsSubstring("mixed from another state"));
}

TEST_CASE("CatalogueUpdater: wrong keys are refused for every role", "[offline-cache]") {
    Kiosk kiosk;
    kiosk.settle();
    const SignedOffice stranger;
    SECTION("all of it") {
        kiosk.hub.shelf = stranger.shelf(8, 5, second);
    }
    SECTION("the catalogue alone") {
        const auto list = stranger.catalogue_text(5, second);
        kiosk.hub.shelf = kiosk.office.shelf(8, 5, second);
        kiosk.replace("timestamp", kiosk.office.timestamp_text(8, 5, list));
        kiosk.replace("5.catalogue", list);
    }
    SECTION("a root of its own") {
        kiosk.hub.shelf = stranger.shelf(8, 5, second);
        kiosk.hub.shelf["2.root"] = stranger.root_text(2);
    }
    CHECK_THAT(kiosk.refusal(), ContainsSubstring("signatures it needs"));
}

TEST_CASE("CatalogueUpdater: a wrong digest is refused, file and all", "[offline-cache]") {
    Kiosk kiosk;
    kiosk.settle();
    kiosk.hub.shelf = kiosk.office.shelf(8, 5, second);
    kiosk.replace(protocol::file_name(crypto::digest_of(as_bytes("one day"))), "two day");
    CHECK_THAT(kiosk.refusal(), ContainsSubstring("of another content"));
}

TEST_CASE("CatalogueUpdater: what is cut short is refused", "[offline-cache]") {
    Kiosk kiosk;
    kiosk.settle();
    kiosk.hub.shelf = kiosk.office.shelf(8, 5, second);
    const auto name = GENERATE(as<std::string>{}, "timestamp", "5.catalogue", "a file");
    CAPTURE(name);
    const auto at =
        name == "a file" ? protocol::file_name(crypto::digest_of(as_bytes("one day"))) : name;
    kiosk.replace(at, kiosk.hub.shelf.at(at).substr(1));
    CHECK_FALSE(kiosk.refusal().empty());
}

TEST_CASE("CatalogueUpdater: what is too large is refused", "[offline-cache]") {
    Kiosk kiosk;
    kiosk.settle();
    kiosk.hub.shelf = kiosk.office.shelf(8, 5, second);
    const auto name = GENERATE(as<std::string>{}, "timestamp", "2.root", "5.catalogue", "a file");
    CAPTURE(name);
    const auto at =
        name == "a file" ? protocol::file_name(crypto::digest_of(as_bytes("one day"))) : name;
    kiosk.hub.shelf[at] = kiosk.hub.shelf[at] + std::string(500'000, ' ');
    CHECK_FALSE(kiosk.refusal().empty());
}

TEST_CASE("CatalogueUpdater: endless data is cut off and told", "[offline-cache]") {
    Kiosk kiosk;
    kiosk.settle();
    // What the transport says when an answer goes beyond its limit.
    kiosk.hub.trouble = Error{ErrorCode::invalid_input, "too large"};
    CHECK_THAT(kiosk.refusal(), ContainsSubstring("larger than any may be"));
}

TEST_CASE("CatalogueUpdater: a file that the hub does not have is told", "[offline-cache]") {
    Kiosk kiosk;
    kiosk.settle();
    kiosk.hub.shelf = kiosk.office.shelf(8, 5, second);
    kiosk.hub.shelf.erase("5.catalogue");
    CHECK_THAT(kiosk.refusal(), ContainsSubstring("does not have 5.catalogue"));
}

TEST_CASE("CatalogueUpdater: new keys arrive by a chain of roots", "[offline-cache]") {
    Kiosk kiosk;
    kiosk.settle();
    SignedOffice next;
    kiosk.hub.shelf = next.shelf(8, 5, second);
    kiosk.hub.shelf["2.root"] =
        SignedOffice::text(next.root(2), {&kiosk.office.root_key, &next.root_key});
    kiosk.hub.shelf["3.root"] = next.root_text(3);
    CHECK(kiosk.round()->taken);
    CHECK(kiosk.texts().root == next.root_text(3));
    // The old keys count no longer, also after a restart with the old root beside the keys.
    kiosk.open_updater();
    kiosk.hub.shelf = kiosk.office.shelf(9, 6, first);
    CHECK_THAT(kiosk.refusal(), ContainsSubstring("signatures it needs"));
}

TEST_CASE("CatalogueUpdater: a damaged file is fetched again", "[offline-cache]") {
    Kiosk kiosk;
    kiosk.settle();
    kiosk.worker.post([] {});
    const auto file = kiosk.directory.path() / "kiosk.db";
    // Behind the store's back, as a bad disk would: through a second life of the same file.
    kiosk.updater.reset();
    kiosk.store.reset();
    {
        auto database = store::Database::open(file, store::DatabaseAccess::exclusive).value();
        REQUIRE(database.execute("UPDATE catalogue_file SET content=x'00' WHERE length(content)>2")
        );
    }
    kiosk.store = kiosk.fixture.open_store(file);
    kiosk.open_updater();
    const auto news = kiosk.round();
    REQUIRE(news);
    CHECK(news->taken);
    CHECK(kiosk.contents() == first);
}

TEST_CASE(
    "CatalogueUpdater: the clock set back does not bring expired metadata back", "[offline-cache]"
) {
    Kiosk kiosk;
    auto& late = kiosk.office;
    late.expires = kiosk.fixture.clock.wall_time() + 2h;
    kiosk.hub.shelf = late.shelf(1, 1, first);
    REQUIRE(kiosk.round()->taken);
    // The hub has signed a later time than this clock shows: that time counts.
    const auto raised = run_on(kiosk.worker, [&kiosk, &late]() -> Status {
        store::SubmissionRequest request;
        request.id = make_record_id(kiosk.fixture.clock);
        request.body = KioskFixture::body();
        const auto commit = kiosk.store->submit(std::move(request)).value();
        const auto record = kiosk.store->outbox().records_after(0, 1, 1).value().front();
        const protocol::Ack ack{
            kiosk.fixture.kiosk,
            commit.id,
            commit.kseq,
            protocol::envelope_digest(record.envelope).value(),
            7,
            late.expires + 1h,
            protocol::AckStatus::stored};
        const std::vector<Bytes> acks = {protocol::sign_ack(ack, kiosk.fixture.hub)};
        const auto applied = kiosk.store->outbox().apply_acks(acks);
        return applied ? Status() : fail(applied.error());
    });
    REQUIRE(raised);
    kiosk.hub.shelf = late.shelf(2, 2, second);
    CHECK_THAT(kiosk.refusal(), ContainsSubstring("expired"));
}
