// SPDX-License-Identifier: GPL-3.0-or-later
// The accepted catalogue: all at once, never backwards, and damage is seen.
#include "offline-cache/store/trust.hpp"

#include "offline-cache/forensics/audit_verifier.hpp"
#include "tests/base/sqlite/counting_vfs.hpp"
#include "tests/offline-cache/store/store_office.hpp"
#include "tests/support/signed_office.hpp"

using namespace anjungan;
using namespace anjungan::test;
using Catch::Matchers::ContainsSubstring;

namespace {

using Files = std::map<std::string, std::string>;

const Files first = {{"catalogue.json", "{}"}, {"sktm/service.json", "three days"}};
const Files second = {{"catalogue.json", "{}"}, {"sktm/service.json", "one day"}};

struct SignedStore {
    StoreOffice office;
    SignedOffice signer;

    [[nodiscard]] store::TrustTexts
    texts(std::uint64_t timestamp, std::uint64_t catalogue, const Files& files) const {
        const auto list = signer.catalogue_text(catalogue, files);
        return {signer.root_text(), signer.timestamp_text(timestamp, catalogue, list), list};
    }
    static std::vector<std::string> contents_of(const Files& files) {
        std::vector<std::string> contents;
        for (const auto& [path, content] : files) {
            contents.push_back(content);
        }
        return contents;
    }
    [[nodiscard]] Status take(
        store::Store& store, std::uint64_t timestamp, std::uint64_t catalogue, const Files& files
    ) const {
        return store.take_catalogue(texts(timestamp, catalogue, files), contents_of(files));
    }
    void alter(const std::string& script) const {
        auto database =
            sqlite::Database::open(office.database(), sqlite::DatabaseAccess::exclusive);
        REQUIRE(database);
        REQUIRE(database->execute(script.c_str()));
    }
};

} // namespace

TEST_CASE("Store.take_catalogue: what was taken is there after a restart", "[offline-cache]") {
    SignedStore at;
    auto store = at.office.open();
    CHECK(store->trust().contents().error().code == ErrorCode::not_found);
    CHECK_FALSE(store->trust().timestamp_expiry()->has_value());
    REQUIRE(at.take(*store, 1, 1, first));
    REQUIRE(at.take(*store, 2, 2, second));
    store.reset();
    store = at.office.open();
    CHECK(store->trust().contents().value() == second);
    CHECK(store->trust().version(protocol::TrustRole::catalogue).value() == 2);
    CHECK(store->trust().timestamp_expiry().value() == at.signer.expires);
    CHECK(store->trust().texts()->timestamp == at.texts(2, 2, second).timestamp);
    store.reset();
    CHECK(forensics::verify_audit(at.office.database())->intact);
}

TEST_CASE("Store.take_catalogue: no version falls, role by role (I9)", "[offline-cache]") {
    SignedStore at;
    auto store = at.office.open();
    auto root = at.texts(5, 5, first);
    root.root = at.signer.root_text(2);
    REQUIRE(store->take_catalogue(root, SignedStore::contents_of(first)));
    for (const auto& [timestamp, catalogue, root_version] :
         {std::tuple{4U, 5U, 2U}, std::tuple{6U, 4U, 2U}, std::tuple{6U, 6U, 1U}}) {
        auto offered = at.texts(timestamp, catalogue, second);
        offered.root = at.signer.root_text(root_version);
        const auto taken = store->take_catalogue(offered, SignedStore::contents_of(second));
        CAPTURE(timestamp, catalogue, root_version);
        REQUIRE_FALSE(taken);
        CHECK(taken.error().code == ErrorCode::conflict);
        CHECK_THAT(taken.error().detail, ContainsSubstring("never falls"));
        CHECK(store->trust().contents().value() == first);
    }
    store.reset();
    auto database = sqlite::Database::open(at.office.database(), sqlite::DatabaseAccess::exclusive);
    CHECK_FALSE(database->execute("DELETE FROM trust"));
    CHECK_FALSE(database->execute("UPDATE trust SET version=version-1"));
}

TEST_CASE(
    "Store.take_catalogue: a listed file that is missing changes nothing", "[offline-cache]"
) {
    SignedStore at;
    auto store = at.office.open();
    REQUIRE(at.take(*store, 1, 1, first));
    const std::vector<std::string> unrelated = {"three weeks"};
    CHECK_FALSE(store->take_catalogue(at.texts(2, 2, second), unrelated));
    CHECK(store->trust().contents().value() == first);
    // Only what is new has to be brought.
    const std::vector<std::string> fresh = {"one day"};
    CHECK(store->take_catalogue(at.texts(2, 2, second), fresh));
    CHECK(store->trust().contents().value() == second);
}

TEST_CASE(
    "Store.take_catalogue: costs one flush, and files no longer listed go", "[offline-cache]"
) {
    SignedStore at;
    const CountingVfs vfs;
    auto store = at.office.open();
    REQUIRE(at.take(*store, 1, 1, first));
    const auto before = CountingVfs::flushes();
    REQUIRE(at.take(*store, 2, 2, second));
    CHECK(CountingVfs::flushes() - before == 1);
    store.reset();
    auto database = sqlite::Database::open(at.office.database(), sqlite::DatabaseAccess::exclusive);
    CHECK(database->integer("SELECT count(*) FROM catalogue_file").value() == 2);
}

TEST_CASE(
    "Store.take_catalogue: whichever flush fails, all or nothing is there", "[offline-cache]"
) {
    SignedStore at;
    const CountingVfs vfs;
    auto store = at.office.open();
    REQUIRE(at.take(*store, 1, 1, first));
    const int failing = GENERATE(1, 2, 3, 4);
    CAPTURE(failing);
    CountingVfs::fail_flush_after(0, failing);
    const auto taken = at.take(*store, 2, 2, second);
    CountingVfs::fail_flush_after(-1);
    CHECK_FALSE(taken);
    at.office.submit(*store); // the store makes sure of itself first, and goes on
    store.reset();
    store = at.office.open();
    const auto contents = store->trust().contents();
    REQUIRE(contents);
    CHECK((*contents == first || *contents == second));
    CHECK(at.take(*store, 3, 3, second));
    store.reset();
    CHECK(forensics::verify_audit(at.office.database())->intact);
}

TEST_CASE("Store.trust: damage is found and named, and can be made good", "[offline-cache]") {
    SignedStore at;
    REQUIRE(at.take(*at.office.open(), 1, 1, first));
    SECTION("a file") {
        at.alter("UPDATE catalogue_file SET content=x'00' WHERE length(content)=10");
        const auto store = at.office.open();
        CHECK_THAT(
            store->trust().contents().error().detail, ContainsSubstring("sktm/service.json")
        );
        const auto list =
            protocol::decode_trust<protocol::TrustCatalogue>(at.signer.catalogue_text(1, first));
        CHECK(store->trust().missing(list->said)->size() == 1);
        REQUIRE(at.take(*store, 1, 1, first)); // fetched again: the same versions do not fall
        CHECK(store->trust().contents().value() == first);
    }
    SECTION("the metadata") {
        at.alter("UPDATE trust SET blob=x'7B7D' WHERE role=3");
        CHECK(at.office.open()->trust().contents().error().code == ErrorCode::corrupt);
    }
}
