// SPDX-License-Identifier: GPL-3.0-or-later
// Who issues, on which form, by whose decision: in the file, in words, and what is still missing.
#include "kiosk/services/service_facts.hpp"

#include "base/files.hpp"
#include "kiosk/services/missing_facts.hpp"
#include "tests/kiosk/services/shipped.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace anjungan;
using namespace anjungan::services;
using namespace std::chrono_literals;
using Catch::Matchers::ContainsSubstring;

namespace {

/// "issuer=…" of each fact, one a line.
std::string listed_facts(const Service& service, const Maklumat& maklumat, const char* language) {
    std::string lines;
    for (const auto& fact : service_facts(service, maklumat, test::words(language))) {
        lines += fact.key + "=" + fact.text + "\n";
    }
    return lines;
}

/// The shipped KTP as files knew it before.
ServiceFiles older_file() {
    auto json = nlohmann::json::parse(
        read_file(test::service_directory() / "ktp-el" / "service.json").value()
    );
    for (const auto* const key : {"issuer", "office_role", "form_code", "form_edition"}) {
        json.erase(key);
    }
    for (auto& component : json.at("standard")) {
        component.erase("remedy");
    }
    return {{"ktp-el/service.json", json.dump()}};
}

/// What it lacks besides texts in a language.
std::vector<std::string> without_languages(const Service& service) {
    auto missing = missing_facts(service);
    std::erase_if(missing, [](const std::string& sentence) {
        return sentence.find(" texts (") != std::string::npos;
    });
    return missing;
}

Maklumat signed_maklumat() {
    Maklumat maklumat;
    maklumat.text.by_language["en"] = "We serve you.";
    maklumat.decree = Decree{"188/12", "2026-01-05", "Kepala Desa Contoh"};
    return maklumat;
}

} // namespace

TEST_CASE("Services: population documents are Dukcapil's, letters the village's", "[services]") {
    for (const auto& service : test::shipped_catalogue().services) {
        INFO(service.id);
        const auto& office = service.office;
        const bool population = service.group == ServiceGroup::family;
        CHECK((office.role == OfficeRole::forwards) == population);
        CHECK(office.form_code.empty() == !population);
        CHECK(office.issuer.empty() == (service.kind == ServiceKind::queue));
        CHECK(service.component("jaminan_pelayanan")->remedy.by_language.size() == 4);
        for (const auto& [language, words] : service.promise.by_language) {
            CHECK((words.find("Dinas Dukcapil") != std::string::npos) == population);
        }
    }
    CHECK(test::shipped("akta-kelahiran").office.form_code == "F-2.01A");
    CHECK(test::shipped("pindah").office.form_code == "F-1.03");
    CHECK(test::shipped("usaha").office.validity_days == 30);
    CHECK(test::shipped_catalogue().maklumat.text.by_language.size() == 4);
}

TEST_CASE("service_facts: in words, and what is not known is left out", "[services]") {
    const auto ktp = listed_facts(test::shipped("ktp-el"), {}, "en");
    CHECK_THAT(
        ktp,
        ContainsSubstring("issuer=Dinas Dukcapil. This office forwards your papers to it.\n") &&
            ContainsSubstring("form=F-1.02 (Permendagri 6/2026)\n") &&
            ContainsSubstring("remedy=The office apologises")
    );
    CHECK_THAT(ktp, !ContainsSubstring("late_fee") && !ContainsSubstring("maklumat"));
    auto service = test::shipped("usaha");
    service.office.late_fee = LateFee{50000, "Perda 3/2020"};
    service.office.standard_decree = Decree{"12/SK/2026", "2026-03-09", "Kepala Desa Contoh"};
    const auto usaha = listed_facts(service, signed_maklumat(), "en");
    CHECK_THAT(
        usaha,
        ContainsSubstring("issuer=The village head or lurah\n") &&
            ContainsSubstring("validity=30 days. An officer tells you the last day.\n") &&
            ContainsSubstring("late_fee=Rp 50,000 (Perda 3/2020)\n") &&
            ContainsSubstring("decree=No. 12/SK/2026 of 9 March 2026, signed by Kepala Desa Contoh"
            ) &&
            ContainsSubstring("maklumat=We serve you. No. 188/12 of 5 January 2026, signed by ")
    );
}

TEST_CASE("promised_date_label: an office that forwards promises that and no more", "[services]") {
    CHECK(
        promised_date_label(test::shipped("kia"), test::words("id")) ==
        "Diteruskan ke Dinas Dukcapil paling lambat"
    );
    CHECK(promised_date_label(test::shipped("sktm"), test::words("en")) == "Ready at the latest");
}

TEST_CASE("missing_facts: older files keep working, and hear what they lack", "[services]") {
    const auto older = load_catalogue(older_file(), test::service_directory()).value();
    REQUIRE(older.faults.empty());
    REQUIRE(older.services.size() == 1);
    const auto missing = without_languages(older.services.front());
    REQUIRE(missing.size() == 3); // no role, and so no form is asked for
    CHECK_THAT(missing.at(0), ContainsSubstring("\"standard_decree\""));
    CHECK_THAT(missing.at(1), ContainsSubstring("\"remedy\""));
    CHECK_THAT(missing.at(2), ContainsSubstring("\"issuer\""));
    auto whole = test::shipped("ktp-el");
    whole.office.standard_decree = Decree{"1", "2026-01-05", "Kepala Desa"};
    CHECK(without_languages(whole).empty());
    whole.office.form_code.clear();
    CHECK(without_languages(whole).size() == 1);
}

TEST_CASE("missing_facts: of the whole, the declaration and the years", "[services][calendar]") {
    auto catalogue = test::shipped_catalogue();
    const auto at = [&](std::chrono::year_month_day date) {
        return missing_facts(catalogue, date).size();
    };
    CHECK(at(2026y / 9 / 30) == 1); // its decree
    CHECK(at(2026y / 10 / 1) == 2); // and the list of 2027
    CHECK(at(2027y / 1 / 1) == 2);
    catalogue.maklumat = signed_maklumat();
    CHECK(at(2026y / 9 / 30) == 0);
    catalogue.maklumat = {};
    CHECK(at(2026y / 9 / 30) == 1);
}

TEST_CASE("Maklumat: a mistake in it is named, and hides nothing else", "[services]") {
    const auto load = [](const std::string& text) {
        auto files = older_file();
        files["maklumat.json"] = text;
        return load_catalogue(files, test::service_directory()).value();
    };
    const auto good = load(
        R"({"text": {"id": "Kami"}, "decree": {"number": "1", "date": "2026-01-05", "signed_by": "K"}})"
    );
    CHECK(good.faults.empty());
    CHECK(good.maklumat.decree->signed_by == "K");
    for (const auto& [text, sentence] : std::initializer_list<std::pair<const char*, const char*>>{
             {R"({"text": {"en": "We"}})", "/text: \"id\" is missing; add it"},
             {R"({"text": {"id": "K"}, "decree": {"number": "1", "date": "2026-13-05", "signed_by": "K"}})",
              "/decree/date: \"2026-13-05\" is not a date of the calendar; correct it"}}) {
        const auto bad = load(text);
        CHECK(bad.services.size() == 1);
        CHECK(bad.maklumat.text.empty());
        REQUIRE(bad.faults.size() == 1);
        CHECK_THAT(
            bad.faults.front().sentence,
            ContainsSubstring("services/maklumat.json: ") && ContainsSubstring(sentence)
        );
    }
}

TEST_CASE("load_catalogue: what may stand there of an office, and what not", "[services]") {
    const std::pair<const char*, const char*> cases[] = {
        {R"([{"op": "replace", "path": "/office_role", "value": "sends"}])",
         "/office_role: \"sends\" is not one of issues, forwards; write \"issues\" if this office"},
        {R"([{"op": "add", "path": "/standard_decree", "value": {"number": "1", "date": "2026-01-05"}}])",
         "/standard_decree: \"signed_by\" is missing; add it"},
        {R"([{"op": "add", "path": "/late_fee", "value": {"rupiah": 2000000, "citation": "Perda"}}])",
         "/late_fee/rupiah: 2000000 is not allowed here; write the fine in whole rupiah"},
        {R"([{"op": "add", "path": "/late_fee", "value": {"rupiah": 50000}}])",
         "/late_fee: \"citation\" is missing; add it"},
        {R"([{"op": "add", "path": "/validity_days", "value": 0}])",
         "/validity_days: 0 is not allowed here; write how many days the document holds"},
        {R"([{"op": "remove", "path": "/issuer"}])",
         "/office_role: \"forwards\" without \"issuer\"; name whom the papers are handed on to"},
        {R"([{"op": "remove", "path": "/form_code"}])",
         "/form_edition: of no form; write its \"form_code\" too"},
        {R"([{"op": "add", "path": "/standard_decree",
              "value": {"number": "1", "date": "2026-02-30", "signed_by": "Kepala desa"}}])",
         "/standard_decree/date: \"2026-02-30\" is not a date of the calendar; correct it"},
        {R"([{"op": "add", "path": "/standard/0/remedy", "value": {"id": "Maaf"}}])",
         "/standard/0/remedy: only \"jaminan_pelayanan\" has one; move it there"},
    };
    const auto shipped = nlohmann::json::parse(
        read_file(test::service_directory() / "ktp-el" / "service.json").value()
    );
    for (const auto& [patch, sentence] : cases) {
        INFO(patch);
        const ServiceFiles files = {
            {"ktp-el/service.json", shipped.patch(nlohmann::json::parse(patch)).dump()}};
        const auto catalogue = load_catalogue(files, test::service_directory()).value();
        CHECK(catalogue.services.empty());
        REQUIRE(catalogue.faults.size() == 1);
        CHECK_THAT(
            catalogue.faults.front().sentence,
            ContainsSubstring(std::string("services/ktp-el/service.json: ") + sentence)
        );
    }
}
