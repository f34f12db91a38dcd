// SPDX-License-Identifier: GPL-3.0-or-later
// What is signed is handed out; what merely lies in the folder is not.
#include "hub/catalogue_shelf.hpp"

#include "hub/hub.hpp"
#include "tests/hub/http_get.hpp"
#include "tests/hub/hub_fixture.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/signed_office.hpp"

#include <fstream>

using namespace anjungan;
using Catch::Matchers::ContainsSubstring;

namespace {

struct Folder {
    void put(const test::Shelf& shelf) const {
        for (const auto& [name, text] : shelf) {
            std::ofstream(directory.path() / name) << text;
        }
    }
    test::TemporaryDirectory directory;
    test::SignedOffice office;
};

} // namespace

TEST_CASE("CatalogueShelf: hands out what the metadata lists", "[hub]") {
    const Folder folder;
    const auto shelf = folder.office.shelf(3, 2, {{"sktm/service.json", "{\"promise\":3}"}});
    folder.put(shelf);
    hub::CatalogueShelf served(folder.directory.path());
    for (const auto& [name, text] : shelf) {
        const auto answer = served.answer(name);
        INFO(name);
        CHECK(answer.status == 200);
        CHECK(answer.body == text);
    }
}

TEST_CASE("CatalogueShelf: nothing else, whatever lies in the folder", "[hub]") {
    const Folder folder;
    folder.put(folder.office.shelf(3, 2, {{"sktm/service.json", "{}"}}));
    const std::string unlisted(64, 'a');
    for (const auto& name : {unlisted, std::string("9.catalogue"), std::string("key.secret")}) {
        std::ofstream(folder.directory.path() / name) << "CANARY";
    }
    std::ofstream(folder.directory.path() / "01.root") << "CANARY";
    hub::CatalogueShelf served(folder.directory.path());
    for (const auto& name :
         {unlisted,
          std::string("9.catalogue"),
          std::string("key.secret"),
          std::string("01.root"),
          std::string("../timestamp"),
          std::string("./timestamp"),
          std::string("x/../1.root"),
          std::string(".root"),
          std::string("/etc/passwd"),
          std::string("7.root"),
          std::string()}) {
        INFO(name);
        CHECK(served.answer(name).status == 404);
    }
}

TEST_CASE("CatalogueShelf: a catalogue signed meanwhile is handed out at once", "[hub]") {
    const Folder folder;
    hub::CatalogueShelf served(folder.directory.path());
    CHECK(served.answer("timestamp").status == 404);
    CHECK(served.answer("1.catalogue").status == 404);
    folder.put(folder.office.shelf(1, 1, {{"sktm/service.json", "old"}}));
    CHECK(served.answer("1.catalogue").status == 200);
    const auto next = folder.office.shelf(2, 2, {{"sktm/service.json", "new"}});
    folder.put(next);
    CHECK(served.answer("2.catalogue").status == 200);
    CHECK(served.answer("1.catalogue").status == 404);
}

TEST_CASE("CatalogueShelf: a damaged folder is the hub's trouble, told to it alone", "[hub]") {
    test::expect_log_warnings(1);
    const Folder folder;
    folder.put(folder.office.shelf(1, 1, {{"sktm/service.json", "old"}}));
    std::ofstream(folder.directory.path() / "timestamp") << "{}";
    hub::CatalogueShelf served(folder.directory.path());
    CHECK(served.answer("1.catalogue").status == 503);
    CHECK(hub::CatalogueShelf("").answer("timestamp").status == 404);
}

TEST_CASE("Hub: serves the catalogue over HTTP, and no path out of its folder", "[hub]") {
    test::HubFixture fixture;
    const Folder folder;
    const auto shelf = folder.office.shelf(1, 1, {{"sktm/service.json", "{}"}});
    folder.put(shelf);
    fixture.config.catalogue = folder.directory.path();
    const auto hub = hub::Hub::open(fixture.config, fixture.clock).value();
    const auto port = hub->address().port;
    CHECK_THAT(
        test::http_get(port, "/v1/catalogue/timestamp"), ContainsSubstring(shelf.at("timestamp"))
    );
    CHECK_THAT(
        test::http_get(
            port,
            "/v1/catalogue/..%2f" + folder.directory.path().filename().string() + "%2ftimestamp"
        ),
        ContainsSubstring("404")
    );
    CHECK_THAT(test::http_get(port, "/v1/catalogue/%2e%2e/hub.db"), ContainsSubstring("404"));
}
