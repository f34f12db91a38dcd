// SPDX-License-Identifier: GPL-3.0-or-later
// Four languages: what there is of each service, which must not grow less.
#include "kiosk/services/coverage.hpp"

#include "kiosk/services/missing_facts.hpp"
#include "tests/kiosk/services/shipped.hpp"

#include <map>

using namespace anjungan;
using namespace anjungan::services;
using Catch::Matchers::VectorContains;

namespace {

Service two_texts() {
    Service service;
    service.title = {{{"id", "Surat"}, {"en", "Letter"}, {"jv", "Serat"}}};
    Field field;
    field.question = {{{"id", "Siapa?"}, {"en", "Who?"}}};
    Option option;
    option.label = {{{"id", "Saya"}}};
    field.options = {option};
    service.form = {field};
    return service;
}

} // namespace

TEST_CASE("coverage_of: every text counts once, an empty one does not", "[services]") {
    const auto coverage = coverage_of(two_texts());
    CHECK(coverage.texts == 3);
    CHECK(coverage.percent("id") == 100);
    CHECK(coverage.percent("en") == 66);
    CHECK(coverage.percent("jv") == 33);
    CHECK(coverage.percent("su") == 0);
    CHECK(coverage_of({}).percent("jv") == 100);
    CHECK_THAT(
        missing_facts(two_texts()), VectorContains(std::string("\"jv\" has 1 of 3 texts (33 %)"))
    );
}

TEST_CASE("Services: what is said in each language does not grow less", "[services]") {
    // Raise these with the texts; 100 is where a citizen meets no other language.
    const std::map<std::string, std::size_t> least = {
        {"antrean", 100},
        {"akta-kelahiran", 100},
        {"kartu-keluarga", 100},
        {"ktp-el", 50},
        {"kia", 100},
        {"pindah", 100},
        {"akta-kematian", 100},
        {"domisili", 100},
        {"usaha", 100},
        {"sktm", 100},
        {"skck", 100},
        {"keramaian", 100}};
    for (const auto& service : test::shipped_catalogue().services) {
        INFO(service.id);
        const auto coverage = coverage_of(service);
        CHECK(coverage.percent("id") == 100);
        CHECK(coverage.percent("en") == 100);
        REQUIRE(least.contains(service.id));
        CHECK(coverage.percent("jv") >= least.at(service.id));
        CHECK(coverage.percent("su") >= least.at(service.id));
    }
}
