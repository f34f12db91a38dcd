// SPDX-License-Identifier: GPL-3.0-or-later
// A fault hides its own service, and its sentence names file, place and remedy.
#include "base/files.hpp"
#include "kiosk/services/fields/table.hpp"
#include "tests/kiosk/services/shipped.hpp"
#include "tests/support/temporary_directory.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

using namespace anjungan;
using namespace anjungan::services;
using Catch::Matchers::ContainsSubstring;
using Json = nlohmann::json;

namespace {

/// A directory of services with the shipped schema.
class Services {
public:
    Services() { std::filesystem::copy(test::service_directory() / "service.schema.json", path()); }

    [[nodiscard]] const std::filesystem::path& path() const { return directory_.path(); }

    void write(const std::string& file, const std::string& text) const {
        std::filesystem::create_directories((path() / file).parent_path());
        REQUIRE(write_file_durably(path() / file, as_bytes(text), Access::everyone_reads));
    }
    void write(const std::string& file, const Json& json) const { write(file, json.dump(2)); }

    [[nodiscard]] Catalogue load() const { return load_catalogue(path()).value(); }

private:
    test::TemporaryDirectory directory_;
};

std::string shipped_text(const std::string& id) {
    auto text = read_file(test::service_directory() / id / "service.json");
    REQUIRE(text);
    return *text;
}

Json shipped_json(const std::string& id) {
    return Json::parse(shipped_text(id));
}

struct FaultCase {
    const char* patch;    ///< RFC 6902, on the shipped ktp-el
    std::string sentence; ///< after "services/ktp-el/service.json: "
};

void check_fault(const FaultCase& wrong) {
    INFO(wrong.patch);
    const Services services;
    services.write("antrean/service.json", shipped_json("antrean"));
    services.write("ktp-el/service.json", shipped_json("ktp-el").patch(Json::parse(wrong.patch)));
    const auto catalogue = services.load();
    CHECK(catalogue.services.size() == 1);
    CHECK(catalogue.find("antrean") != nullptr);
    CHECK(catalogue.find("ktp-el") == nullptr);
    REQUIRE(catalogue.faults.size() == 1);
    CHECK(catalogue.faults.front().service == "ktp-el");
    const auto expected = std::string("services/ktp-el/service.json: ") + wrong.sentence;
    CHECK(catalogue.faults.front().sentence.substr(0, expected.size()) == expected);
}

} // namespace

TEST_CASE("load_catalogue: all shipped services, in the catalogue's order", "[services]") {
    const auto& catalogue = test::shipped_catalogue();
    std::string faults;
    for (const auto& fault : catalogue.faults) {
        faults += fault.sentence + "\n";
    }
    REQUIRE(faults.empty());
    const auto order = Json::parse(*read_file(test::service_directory() / "catalogue.json"));
    REQUIRE(catalogue.services.size() == order.at("order").size());
    for (std::size_t i = 0; i < catalogue.services.size(); ++i) {
        CHECK(catalogue.services[i].id == order.at("order").at(i).get<std::string>());
    }
}

TEST_CASE("load_catalogue: what the schema refuses, with place, value and remedy", "[services]") {
    const FaultCase cases[] = {
        {R"([{"op": "replace", "path": "/form/4/type", "value": "nikk"}])",
         fmt::format(
             "/form/4/type: \"nikk\" is not one of {}; use one of the field types",
             fmt::join(field_type_names(), ", ")
         )},
        {R"([{"op": "remove", "path": "/title/id"}])", "/title: \"id\" is missing; add it"},
        {R"([{"op": "remove", "path": "/privacy"}])", "/: \"privacy\" is missing; add it"},
        {R"([{"op": "add", "path": "/form/0/requird", "value": false}])",
         "/form/0: the key \"requird\" is not known; correct or remove it (known: "},
        {R"([{"op": "add", "path": "/title/fr", "value": "Carte"}])",
         "/title: the key \"fr\" is not known"},
        {R"([{"op": "replace", "path": "/group", "value": "families"}])",
         "/group: \"families\" is not one of family, letters, voice; write \"family\""},
        {R"([{"op": "replace", "path": "/promised_days", "value": "one"}])",
         "/promised_days: \"one\" is not an integer; write the promised working days"},
        {R"([{"op": "replace", "path": "/promised_days", "value": -1}])",
         "/promised_days: -1 is not allowed here; write the promised working days"},
        {R"([{"op": "remove", "path": "/fee_rupiah"}])", "/: \"fee_rupiah\" is missing; add it"},
        {R"([{"op": "replace", "path": "/fee_rupiah", "value": -1}])",
         "/fee_rupiah: -1 is not allowed here; write what the office may ask"},
        {R"([{"op": "replace", "path": "/retention_days", "value": 0}])",
         "/retention_days: 0 is not allowed here; write how many days"},
        {R"([{"op": "remove", "path": "/retention_days"}])",
         "/: \"retention_days\" is missing; add it"},
        {R"([{"op": "replace", "path": "/title/id", "value": ""}])",
         "/title/id: \"\" is not allowed here; write a text of 1 to 1200 characters"},
        {R"([{"op": "replace", "path": "/form", "value": {}}])",
         "/form: {} is not an array; write a list of fields"},
        {R"([{"op": "replace", "path": "/form/0/id", "value": "Pur pose"}])",
         "/form/0/id: \"Pur pose\" is not allowed here; write lower-case letters"},
        {R"([{"op": "replace", "path": "/standard/2/key", "value": "waktu"}])",
         "/standard/2/key: \"waktu\" is not one of persyaratan, prosedur, jangka_waktu"},
        {R"([{"op": "replace", "path": "/standard/3/effective", "value": "2013"}])",
         "/standard/3/effective: \"2013\" is not allowed here; write the date"},
        {R"([{"op": "replace", "path": "/form/7/when", "value": {}}])",
         "/form/7/when: {} is not allowed here; write exactly one of is, paper, all, any, none"},
        {R"([{"op": "replace", "path": "/form/7/when", "value": {"is": {"purpose": "new"}}}])",
         "/form/7/when/is/purpose: \"new\" is not an array; write a list of option ids"},
        {R"([{"op": "replace", "path": "/form/7/when", "value": {"or": []}}])",
         "/form/7/when: the key \"or\" is not known"},
        {R"([{"op": "replace", "path": "/id", "value": "KTP/el"}])",
         "/id: \"KTP/el\" is not allowed here; write 2 to 40 lower-case letters"},
    };
    for (const auto& wrong : cases) {
        check_fault(wrong);
    }
}

TEST_CASE("load_catalogue: what only the whole can show", "[services]") {
    const FaultCase cases[] = {
        {R"([{"op": "replace", "path": "/id", "value": "ktp"}])",
         "/id: \"ktp\" is not the folder's name \"ktp-el\"; make them the same"},
        {R"([{"op": "replace", "path": "/queue_group", "value": "ab"}])",
         "/queue_group: \"ab\" is not one capital letter; write one from A to Z"},
        {R"([{"op": "replace", "path": "/form/3/id", "value": "nik"}])",
         "/form/3/id: \"nik\" stands twice in the form; give each field its own id"},
        {R"([{"op": "replace", "path": "/form/7/when", "value": {"is": {"porpose": ["new"]}}}])",
         "/form/7/when: the condition names the field \"porpose\", which the form does not have"},
        {R"([{"op": "replace", "path": "/form/7/when", "value": {"is": {"recorded": ["no"]}}}])",
         "/form/7/when: the condition names the field \"recorded\", which is asked later"},
        {R"([{"op": "replace", "path": "/form/7/when", "value": {"is": {"purpose": ["old"]}}}])",
         "/form/7/when: the condition names \"old\", which is no option of the field \"purpose\""},
        {R"([{"op": "replace", "path": "/form/7/when",
              "value": {"none": [{"is": {"purpose": ["old"]}}]}}])",
         "/form/7/when: the condition names \"old\""},
        {R"([{"op": "replace", "path": "/form/7/when", "value": {"is": {"name": ["x"]}}}])",
         "/form/7/when: the condition asks the field \"name\", which is no choice"},
        {R"([{"op": "replace", "path": "/requirements/1/id", "value": "kk"}])",
         "/requirements/1/id: \"kk\" stands twice"},
        {R"([{"op": "remove", "path": "/standard/4"}])",
         "/standard: the component \"produk\" is missing; citizens must be shown it"},
        {R"([{"op": "remove", "path": "/standard/3"}])",
         "/standard: the component \"biaya\" is missing"},
        {R"([{"op": "replace", "path": "/standard/3/text/en", "value": "Free"}])",
         "/standard: the component \"biaya\" (en) does not name the amount of \"fee_rupiah\""},
        {R"([{"op": "replace", "path": "/fee_rupiah", "value": 30000},
             {"op": "replace", "path": "/standard/3/text", "value": {"id": "Rp 30.000.", "en": "Rp 0"}}])",
         "/standard: the component \"biaya\" (en) does not name the amount of \"fee_rupiah\""},
        {R"([{"op": "remove", "path": "/standard/3/citation"}])",
         "/standard: the component \"biaya\" has no citation"},
        {R"([{"op": "replace", "path": "/standard/7/key", "value": "dasar_hukum"}])",
         "/standard/7/key: \"dasar_hukum\" stands twice; keep one of them"},
        {R"([{"op": "replace", "path": "/standard/3/effective", "value": "2013-02-30"}])",
         "/standard/3/effective: \"2013-02-30\" is not a date of the calendar"},
        {R"([{"op": "remove", "path": "/form/7/options/0"}])",
         "/form/7/options: a choice has 1 option(s); give it at least two"},
        {R"([{"op": "copy", "from": "/form/7/options", "path": "/form/2/options"}])",
         "/form/2/options: only a choice has options; remove them"},
        {R"([{"op": "add", "path": "/form/2/recent", "value": true}])",
         "/form/2/recent: only a date can be recent; remove it"},
        {R"([{"op": "add", "path": "/form/2/ends", "value": true}])",
         "/form/2/ends: only a note can end a visit; remove it"},
        {R"([{"op": "copy", "from": "/form/7/options/0", "path": "/form/7/options/2"}])",
         "/form/7/options/2/id: \"seventeen\" stands twice in this choice"},
        {R"([{"op": "replace", "path": "/form/3/limits/min_length", "value": 61}])",
         "/form/3/limits: the lower limit is above the upper one"},
        {R"([{"op": "add", "path": "/form/3/retention_days", "value": 9999}])",
         "/form/3/retention_days: 9999 days is longer than the service's own 1825; shorten it"},
    };
    for (const auto& wrong : cases) {
        check_fault(wrong);
    }
}

TEST_CASE(
    "load_catalogue: a field type that only the schema knows hides its service", "[services]"
) {
    const Services services;
    auto schema = Json::parse(*read_file(test::service_directory() / "service.schema.json"));
    schema.at("/definitions/field/properties/type/enum"_json_pointer).push_back("signature");
    services.write("service.schema.json", schema);
    services.write("antrean/service.json", shipped_json("antrean"));
    auto ktp = shipped_json("ktp-el");
    ktp["form"][0]["type"] = "signature"; // conditions ask for it
    services.write("ktp-el/service.json", ktp);
    const auto catalogue = services.load();
    CHECK(catalogue.find("antrean") != nullptr);
    REQUIRE(catalogue.faults.size() == 1);
    CHECK_THAT(
        catalogue.faults.front().sentence,
        ContainsSubstring("/form/0/type: this edition of the kiosk has no such")
    );
}

TEST_CASE("load_catalogue: a queue needs its letter, a form may go without", "[services]") {
    const Services services;
    auto queue = shipped_json("antrean");
    queue.erase("queue_group");
    services.write("antrean/service.json", queue);
    auto form = shipped_json("sktm");
    form.erase("queue_group");
    services.write("sktm/service.json", form);
    const auto catalogue = services.load();
    CHECK(catalogue.find("sktm") != nullptr);
    REQUIRE(catalogue.faults.size() == 1);
    CHECK(catalogue.faults.front().service == "antrean");
}

TEST_CASE("load_catalogue: broken JSON is told by line and column", "[services]") {
    const Services services;
    services.write("sktm/service.json", std::string("{\n  \"id\": \"sktm\",\n  \"é\" 1\n}\n"));
    auto catalogue = services.load();
    REQUIRE(catalogue.faults.size() == 1);
    CHECK_THAT(
        catalogue.faults.front().sentence,
        ContainsSubstring("services/sktm/service.json: line 3, column 7: syntax error")
    );
    services.write("sktm/service.json", std::string("{\"id\": 1, \"id\": 2}"));
    catalogue = services.load();
    REQUIRE(catalogue.faults.size() == 1);
    CHECK_THAT(
        catalogue.faults.front().sentence,
        ContainsSubstring("the key \"id\" appears twice in the same object")
    );
    services.write("sktm/service.json", std::string());
    CHECK(services.load().faults.size() == 1);
}

TEST_CASE("load_catalogue: several faults of a file are told at once", "[services]") {
    const Services services;
    auto wrong = shipped_json("sktm");
    wrong["icon"] = 7;
    wrong["form"][0]["type"] = "textt";
    services.write("sktm/service.json", wrong);
    CHECK(services.load().faults.size() == 2);
}

TEST_CASE(
    "load_catalogue: a folder without its file, and an order without its folder", "[services]"
) {
    const Services services;
    std::filesystem::create_directory(services.path() / "kia");
    services.write("sktm/service.json", shipped_text("sktm"));
    services.write("antrean/service.json", shipped_text("antrean"));
    services.write("catalogue.json", Json({{"order", {"sktm", "pindah", "sktm"}}}));
    const auto catalogue = services.load();
    REQUIRE(catalogue.services.size() == 2);
    CHECK(catalogue.services[0].id == "sktm");
    CHECK(catalogue.services[1].id == "antrean"); // not in the order: behind it
    REQUIRE(catalogue.faults.size() == 3);
    CHECK_THAT(catalogue.faults[0].sentence, ContainsSubstring("\"pindah\" has no folder"));
    CHECK_THAT(catalogue.faults[1].sentence, ContainsSubstring("stands twice"));
    CHECK_THAT(
        catalogue.faults[2].sentence, ContainsSubstring("services/kia/service.json: cannot open")
    );
}

TEST_CASE("load_catalogue: a broken order leaves the services in place", "[services]") {
    const Services services;
    services.write("sktm/service.json", shipped_text("sktm"));
    for (const std::string broken : {"[", "[]", R"({"order": [1]})"}) {
        services.write("catalogue.json", broken);
        const auto catalogue = services.load();
        CHECK(catalogue.services.size() == 1);
        REQUIRE(catalogue.faults.size() == 1);
        CHECK_THAT(
            catalogue.faults.front().sentence, ContainsSubstring("services/catalogue.json: ")
        );
    }
}

TEST_CASE("load_catalogue: no directory or no schema is an error with a remedy", "[services]") {
    const test::TemporaryDirectory empty;
    const auto nowhere = load_catalogue(empty.path() / "services");
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().code == ErrorCode::not_found);
    CHECK_THAT(nowhere.error().detail, ContainsSubstring("there is no directory of services"));
    const auto bare = load_catalogue(empty.path());
    REQUIRE_FALSE(bare);
    CHECK_THAT(bare.error().detail, ContainsSubstring("service.schema.json"));
    const Services services;
    services.write("service.schema.json", std::string(R"({"type": 3})"));
    const auto broken = load_catalogue(services.path());
    REQUIRE_FALSE(broken);
    CHECK(broken.error().code == ErrorCode::invalid_input);
}
