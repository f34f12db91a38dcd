// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every kind of answer: what may stay empty, and that no sentence repeats what was
// typed.
#include "kiosk/services/fields/phone.hpp"
#include "kiosk/services/fields/table.hpp"
#include "tests/kiosk/services/fields/field_cases.hpp"

using namespace anjungan;
using namespace anjungan::services;
using test::check_typed;
using test::field_of;
using test::words;

TEST_CASE("check: what is optional may stay empty, but not be wrong", "[services]") {
    auto phone = field_of(fields::phone());
    phone.required = false;
    const auto t = words("en");
    CHECK_FALSE(check(phone, nullptr, {test::today, t}));
    CHECK_FALSE(check_typed(phone, " "));
    CHECK(check_typed(phone, "123"));
    phone.required = true;
    CHECK(check(phone, nullptr, {test::today, t}));
}

TEST_CASE("check: no sentence repeats what was typed, in either language", "[services]") {
    const std::pair<const char*, std::string> wrong[] = {
        {"text", "Canary\tWord"},
        {"number", "77x"},
        {"nik", "9876543"},
        {"kk", "9876543"},
        {"phone", "9876543"},
        {"date", "2026-99-99"},
        {"choice_one", "canary"},
        {"choice_many", "canary"},
        {"acknowledge", "canary"}};
    for (const auto* const language : {"id", "en"}) {
        const auto t = words(language);
        for (const auto& [name, typed] : wrong) {
            const auto field = field_of(read_field_type(name, nlohmann::json::object()));
            const auto answers = test::answered({{"field", typed}});
            const auto problem = check(field, answers.find("field"), {test::today, t});
            REQUIRE(problem);
            CHECK(problem->sentence.find(typed) == std::string::npos);
            CHECK(problem->sentence.find('{') == std::string::npos);
        }
    }
}
