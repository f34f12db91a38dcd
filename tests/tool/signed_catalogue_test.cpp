// SPDX-License-Identifier: GPL-3.0-or-later
// An office signs its services, signs again, changes keys; what was tampered with is found.
#include "base/files.hpp"
#include "protocol/trust_names.hpp"
#include "protocol/trust_rules.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"
#include "tests/tool/run_tool.hpp"

#include <fstream>

using namespace anjungan;
using namespace anjungan::protocol;
using Catch::Matchers::ContainsSubstring;

namespace {

struct CatalogueOffice {
    CatalogueOffice() {
        std::filesystem::copy(
            std::string(ANJUNGAN_SOURCE_DIR) + "/assets/services",
            services,
            std::filesystem::copy_options::recursive
        );
        REQUIRE(make_keys({}).status == 0);
    }

    [[nodiscard]] test::ToolRun make_keys(const std::vector<std::string>& more) const {
        std::vector<std::string> words = {"catalogue", "keys", keys.string()};
        words.insert(words.end(), more.begin(), more.end());
        return test::run_tool(words);
    }
    [[nodiscard]] test::ToolRun sign(const std::filesystem::path& with) const {
        return test::run_tool(
            {"catalogue", "sign", services.string(), "--keys", with.string(), "--out", out.string()}
        );
    }
    [[nodiscard]] test::ToolRun sign() const { return sign(keys); }
    [[nodiscard]] test::ToolRun verify() const {
        const auto root = keys / "catalogue.root"; // the first one, as kiosks have it
        return test::run_tool({"catalogue", "verify", out.string(), "--root", root.string()});
    }
    [[nodiscard]] std::string text(const std::string& name) const {
        return read_file(out / name).value();
    }
    [[nodiscard]] TrustTimestamp timestamp() const {
        return decode_trust<TrustTimestamp>(text("timestamp")).value().said;
    }
    [[nodiscard]] TrustCatalogue catalogue() const {
        return decode_trust<TrustCatalogue>(text(catalogue_name(timestamp().catalogue.version)))
            .value()
            .said;
    }
    void change_promise() const {
        const auto file = services / "sktm" / "service.json";
        auto words = read_file(file).value();
        words.replace(words.find("sekolah"), 7, "kuliah ");
        std::ofstream(file) << words;
    }

    test::TemporaryDirectory directory;
    std::filesystem::path services = directory.path() / "services";
    std::filesystem::path keys = directory.path() / "keys";
    std::filesystem::path out = directory.path() / "out";
};

} // namespace

TEST_CASE("tool catalogue sign: what is signed verifies, file by file", "[tool]") {
    const CatalogueOffice office;
    const auto ran = office.sign();
    INFO(ran.output);
    REQUIRE(ran.status == 0);
    CHECK(office.timestamp().version == 1);
    CHECK(
        office.catalogue().files.size() == 15
    ); // index, calendar, maklumat, twelve services, no schema
    const auto verified = office.verify();
    CHECK(verified.status == 0);
    CHECK_THAT(verified.output, ContainsSubstring("sktm/service.json"));
    CHECK_THAT(verified.output, ContainsSubstring("good    calendar.json"));
}

TEST_CASE("tool catalogue sign: versions rise, an unchanged catalogue keeps its own", "[tool]") {
    const CatalogueOffice office;
    REQUIRE(office.sign().status == 0);
    // Signing again needs no catalogue key: it may lie elsewhere.
    std::filesystem::rename(office.keys / "catalogue.sign.secret", office.keys / "away");
    REQUIRE(office.sign().status == 0);
    CHECK(office.timestamp().version == 2);
    CHECK(office.timestamp().catalogue.version == 1);
    office.change_promise();
    CHECK(office.sign().status == 2);
    CHECK(office.timestamp().version == 2);
    std::filesystem::rename(office.keys / "away", office.keys / "catalogue.sign.secret");
    REQUIRE(office.sign().status == 0);
    CHECK(office.timestamp().version == 3);
    CHECK(office.timestamp().catalogue.version == 2);
    CHECK(office.verify().status == 0);
}

TEST_CASE("tool catalogue sign: a lost folder goes on at a named version", "[tool]") {
    const CatalogueOffice office;
    REQUIRE(office.sign().status == 0);
    REQUIRE(office.sign().status == 0);
    const auto kiosk_has = office.timestamp().version;
    const auto again = [&](const std::string& version) {
        return test::run_tool(
            {"catalogue",
             "sign",
             office.services.string(),
             "--keys",
             office.keys.string(),
             "--out",
             office.out.string(),
             "--continue-at",
             version}
        );
    };
    const auto refused = again("9");
    CHECK(refused.status == 2);
    CHECK_THAT(refused.output, ContainsSubstring("a folder that was lost"));
    std::filesystem::remove_all(office.out);
    CHECK(again("1").status == 2);
    REQUIRE(again("9").status == 0);
    CHECK(office.timestamp().version == 9);
    CHECK(office.timestamp().version > kiosk_has);
    CHECK(office.catalogue().version == 9);
    CHECK(office.verify().status == 0);
    REQUIRE(office.sign().status == 0);
    CHECK(office.timestamp().version == 10);
}

TEST_CASE("tool catalogue sign: a mistake in a service signs nothing", "[tool]") {
    const CatalogueOffice office;
    std::ofstream(office.services / "sktm" / "service.json") << "{}";
    const auto ran = office.sign();
    CHECK(ran.status == 1);
    CHECK_THAT(ran.output, ContainsSubstring("nothing was signed"));
    CHECK_FALSE(std::filesystem::exists(office.out / "timestamp"));
}

TEST_CASE("tool catalogue sign: files that no kiosk could name are refused", "[tool]") {
    const CatalogueOffice office;
    std::ofstream(office.services / "sktm" / "foto saya.png") << "x";
    const auto ran = office.sign();
    CHECK(ran.status == 2);
    CHECK_THAT(ran.output, ContainsSubstring("foto saya.png"));
}

TEST_CASE("tool catalogue keys: new keys are vouched for by the old ones", "[tool]") {
    const CatalogueOffice office;
    REQUIRE(office.sign().status == 0);
    CHECK(office.make_keys({}).status == 2); // never overwritten
    const auto next = office.directory.path() / "next";
    const auto made =
        test::run_tool({"catalogue", "keys", next.string(), "--after", office.keys.string()});
    INFO(made.output);
    REQUIRE(made.status == 0);
    REQUIRE(office.sign(next).status == 0);
    CHECK(office.timestamp().version == 2);
    CHECK(office.catalogue().version == 2); // signed anew: the old key counts no longer
    CHECK(office.verify().status == 0);     // from the first root, by way of 2.root
    CHECK(std::filesystem::exists(office.out / "1.root"));
    std::filesystem::remove(office.out / "2.root");
    CHECK(office.verify().status == 1);
}

TEST_CASE(
    "tool catalogue keys: a lost root key is replaced by hand, and versions go on", "[tool]"
) {
    const CatalogueOffice office;
    REQUIRE(office.sign().status == 0);
    const auto next = office.directory.path() / "next";
    const auto root = (next / "catalogue.root").string();
    REQUIRE(
        test::run_tool({"catalogue", "keys", next.string(), "--root-version", "2"}).status == 0
    );
    REQUIRE(office.sign(next).status == 0);
    CHECK(office.timestamp().version == 2);
    CHECK(test::run_tool({"catalogue", "verify", office.out.string(), "--root", root}).status == 0);
    CHECK(office.verify().status == 1); // nobody vouches for it to a kiosk that nobody visited
}

TEST_CASE("tool catalogue keys: another office's keys sign nothing into this folder", "[tool]") {
    const CatalogueOffice office;
    const CatalogueOffice other;
    REQUIRE(office.sign().status == 0);
    const auto before = office.text("timestamp");
    const auto ran = office.sign(other.keys);
    CHECK(ran.status == 2);
    CHECK_THAT(ran.output, ContainsSubstring("another root"));
    CHECK(office.text("timestamp") == before);
}

TEST_CASE("tool catalogue verify: a changed, missing or mixed file is a finding", "[tool]") {
    const CatalogueOffice office;
    REQUIRE(office.sign().status == 0);
    const auto first = office.catalogue().files.front();
    const auto file = office.out / file_name(first.digest);
    const auto content = read_file(file).value();
    std::ofstream(file) << content << ' ';
    const auto changed = office.verify();
    CHECK(changed.status == 1);
    CHECK_THAT(changed.output, ContainsSubstring(first.path));
    std::ofstream(file) << content;
    REQUIRE(office.verify().status == 0);
    const auto old = office.text("1.catalogue");
    office.change_promise();
    REQUIRE(office.sign().status == 0);
    std::ofstream(office.out / "2.catalogue") << old;
    CHECK_THAT(office.verify().output, ContainsSubstring("mixed from another state"));
    CHECK(office.verify().status == 1);
    CHECK(test::run_tool({"catalogue", "verify", "/nonexistent", "--root", "/none"}).status == 2);
}
