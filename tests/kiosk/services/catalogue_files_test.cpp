// SPDX-License-Identifier: GPL-3.0-or-later
// A catalogue from files in memory: the same services, the same faults, and which is the later one.
#include "base/files.hpp"
#include "tests/kiosk/services/shipped.hpp"
#include "tests/support/catch.hpp"

#include <nlohmann/json.hpp>

#include <utility>

using namespace anjungan;
using namespace anjungan::services;
using Catch::Matchers::ContainsSubstring;

namespace {

ServiceFiles shipped_files() {
    ServiceFiles files;
    for (const auto* id : {"antrean", "ktp-el", "sktm"}) {
        const auto path = std::string(id) + "/service.json";
        files[path] = read_file(test::service_directory() / path).value();
    }
    files["catalogue.json"] = R"({"edition": 3, "order": ["sktm", "ktp-el", "antrean"]})";
    return files;
}

Catalogue load(const ServiceFiles& files) {
    return load_catalogue(files, test::service_directory()).value();
}

/// The shipped ktp-el, changed by `patch` (RFC 6902), is refused with this sentence alone.
void check_fault(const char* patch, const std::string& sentence) {
    INFO(patch);
    auto files = shipped_files();
    const auto whole = nlohmann::json::parse(files["ktp-el/service.json"]);
    files["ktp-el/service.json"] = whole.patch(nlohmann::json::parse(patch)).dump();
    const auto catalogue = load(files);
    CHECK(catalogue.find("ktp-el") == nullptr);
    REQUIRE(catalogue.faults.size() == 1);
    CHECK_THAT(catalogue.faults.front().sentence, ContainsSubstring(sentence));
}

} // namespace

TEST_CASE("load_catalogue: from files in memory, in the catalogue's order", "[services]") {
    const auto catalogue = load(shipped_files());
    CHECK(catalogue.faults.empty());
    REQUIRE(catalogue.services.size() == 3);
    CHECK(catalogue.services.front().id == "sktm");
    CHECK(catalogue.edition == 3);
    CHECK(catalogue.version == 0);
    CHECK(catalogue.services.front().promise.in("id") == test::shipped("sktm").promise.in("id"));
}

TEST_CASE("load_catalogue: a faulty service in memory is hidden, the rest go on", "[services]") {
    auto files = shipped_files();
    files["sktm/service.json"] = "{}";
    files["empty/picture.png"] = "x";
    const auto catalogue = load(files);
    CHECK(catalogue.services.size() == 2);
    CHECK(catalogue.find("sktm") == nullptr);
    CHECK(catalogue.faults.size() >= 2);
    CHECK_THAT(catalogue.faults.back().sentence, ContainsSubstring("empty/service.json"));
}

TEST_CASE("load_catalogue: an edition is a whole number, and absent it is 0", "[services]") {
    auto files = shipped_files();
    files["catalogue.json"] = R"({"order": []})";
    CHECK(load(files).edition == 0);
    for (const auto* wrong : {"-1", "1.5", "\"1\"", "null"}) {
        files["catalogue.json"] = std::string(R"({"order": [], "edition": )") + wrong + "}";
        const auto catalogue = load(files);
        INFO(wrong);
        CHECK(catalogue.services.size() == 3);
        REQUIRE(catalogue.faults.size() == 1);
        CHECK_THAT(catalogue.faults.front().sentence, ContainsSubstring("/edition"));
    }
}

TEST_CASE("load_catalogue: the fields of a form's part stand together", "[services]") {
    check_fault(
        R"([{"op": "add", "path": "/parts/5", "value": {"id": "purpose", "title": {"id": "Lagi"}}}])",
        "/parts/5/id: \"purpose\" stands twice; give each part its own id"
    );
    check_fault(
        R"([{"op": "replace", "path": "/form/0/part", "value": "persom"}])",
        "/form/0/part: \"persom\" is no part of this form; correct it or add it to \"parts\""
    );
    check_fault(
        R"([{"op": "replace", "path": "/form/6/part", "value": "purpose"}])",
        "/form/6/part: the fields of \"purpose\" do not stand together; move this one to them"
    );
}

TEST_CASE("load_catalogue: a paper's condition asks for what came before", "[services]") {
    check_fault(
        R"([{"op": "replace", "path": "/requirements/1/when",
             "value": {"is": {"purpose": ["stolen"]}}}])",
        "/requirements/1/when: the condition names \"stolen\""
    );
    check_fault(
        R"([{"op": "replace", "path": "/requirements/1/when",
             "value": {"paper": {"passport": ["none"]}}}])",
        "/requirements/1/when: the condition names the requirement \"passport\", which the service "
        "does not have"
    );
    check_fault(
        R"([{"op": "replace", "path": "/requirements/1/when",
             "value": {"paper": {"old_card": ["none"]}}}])",
        "/requirements/1/when: the condition names the requirement \"old_card\", which is asked "
        "later"
    );
    check_fault(
        R"([{"op": "replace", "path": "/form/7/when", "value": {"paper": {"kk": ["lost"]}}}])",
        "/form/7/when/paper/kk/0: \"lost\" is not one of brought, at_home, none"
    );
    // The question then waits for the papers, and so this one may not ask for it.
    check_fault(
        R"([{"op": "replace", "path": "/form/7/when", "value": {"paper": {"kk": ["none"]}}}])",
        "/requirements/4/when: the condition names the field \"new_reason\", which is asked later"
    );
}
