// Each kind of answer: what passes, what does not, and that the sentence tells without repeating.
#include "tests/kiosk/services/shipped.hpp"

#include <vector>

using namespace anjungan;
using namespace anjungan::services;
using test::words;

namespace {

struct Case {
    std::string typed;
    std::string sentence; ///< a part of it; empty: the answer holds
};

Field field_of(FieldType type, Limits limits = {}) {
    Field field;
    field.id = "field";
    field.type = type;
    field.limits = limits;
    return field;
}

std::optional<Problem> check_typed(const Field& field, const std::string& typed) {
    const auto answers = test::answered({{"field", typed}});
    const auto t = words("en");
    return check(field, answers.find("field"), {test::today, t});
}

void check_cases(const Field& field, const std::vector<Case>& cases) {
    for (const auto& [typed, sentence] : cases) {
        INFO("typed: " << typed);
        const auto problem = check_typed(field, typed);
        REQUIRE(problem.has_value() == !sentence.empty());
        if (problem) {
            CHECK(problem->severity == Severity::error);
            CHECK_THAT(problem->sentence, Catch::Matchers::ContainsSubstring(sentence));
        }
    }
}

} // namespace

TEST_CASE("check: text is measured in code points and holds no control characters", "[services]") {
    check_cases(
        field_of(FieldType::text, {.min_length = 2, .max_length = 5}),
        {{"Siti", ""},
         {"ꦱꦶꦠꦶ", ""},
         {"  Siti  ", ""},
         {"S", "at least 2"},
         {"Sitiii", "at most 5"},
         {"Si\nti", "cannot be used"},
         {"Si\x7Fti", "cannot be used"},
         {"Si\xE2\x80\xAEti", "cannot be used"},
         {"Si\xC3", "cannot be used"},
         {"   ", "needed"}}
    );
    CHECK_FALSE(check_typed(field_of(FieldType::text), std::string(100, 'a')));
    CHECK(check_typed(field_of(FieldType::text), std::string(101, 'a')));
}

TEST_CASE("check: numbers are whole and within their limits", "[services]") {
    check_cases(
        field_of(FieldType::number, {.minimum = 1, .maximum = 1500000}),
        {{"1", ""},
         {"1500000", ""},
         {"1.500.000", ""},
         {"007", ""},
         {"0", "enter 1 or more"},
         {"1500001", "enter 1,500,000 or less"},
         {"99999999999999999999", "enter 1,500,000 or less"},
         {"3a", "digits only"},
         {"1,5", "digits only"},
         {"-", "digits only"}}
    );
    check_cases(
        field_of(FieldType::number), {{"99999999999999999999", "too large"}, {"12345", ""}}
    );
}

TEST_CASE("check: NIK and KK errors say which digits", "[services]") {
    check_cases(
        field_of(FieldType::nik),
        {{"3404010903560001", ""},
         {"3404 0109 0356 0001", ""},
         {"340401", "You have typed 6"},
         {"34O4010903560001", "digits only"},
         {"0004010903560001", "start with 00"},
         {"3404013203560001", "digits 7 to 10"},
         {"3404010903560000", "end with 0000"}}
    );
    check_cases(
        field_of(FieldType::kk),
        {{"3404010903150001", ""},
         {"34040109031500011", "You have typed 17"},
         {"340401090315000x", "digits only"},
         {"0004010903150001", "start with 00"},
         {"3404010013150001", "digits 7 to 10"},
         {"3404010903150000", "end with 0000"}}
    );
}

TEST_CASE("check: an unusual date inside a number is a warning, never a refusal", "[services]") {
    const auto nik = check_typed(field_of(FieldType::nik), "3404012911260001");
    REQUIRE(nik);
    CHECK(nik->severity == Severity::warning);
    const auto kk = check_typed(field_of(FieldType::kk), "3404014903150001");
    REQUIRE(kk);
    CHECK(kk->severity == Severity::warning);
}

TEST_CASE("check: phone numbers are Indonesian, nine to fourteen digits", "[services]") {
    check_cases(
        field_of(FieldType::phone),
        {{"081234567890", ""},
         {"0812-3456-7890", ""},
         {"+62 812 3456 7890", ""},
         {"081234567", ""},
         {"08123456789012", ""},
         {"08123456", "9 to 14"},
         {"081234567890123", "9 to 14"},
         {"+62812345678901234", "9 to 14"},
         {"021555123", "starts with 08"},
         {"+6591234567", "starts with 08"},
         {"0812345678a", "digits only"},
         {"08+1234567", "digits only"}}
    );
}

TEST_CASE("check: dates exist and lie within their limits", "[services]") {
    check_cases(
        field_of(FieldType::date, {.earliest_days = -365, .latest_days = 0}),
        {{"2026-11-24", ""},
         {"2025-11-24", ""},
         {"2026-11-25", "still to come"},
         {"2025-11-23", "24 November 2025 or later"},
         {"2026-02-30", "not in the calendar"},
         {"2025-02-29", "not in the calendar"},
         {"2026-13-01", "not in the calendar"},
         {"24-11-2026", "not in the calendar"},
         {"2026-1-1", "not in the calendar"},
         {"2026-11-2x", "not in the calendar"}}
    );
    check_cases(
        field_of(FieldType::date, {.latest_days = -3650}),
        {{"2026-01-01", "26 November 2016 or earlier"},
         {"2016-11-26", ""},
         {"2016-11-27", "too late"},
         {"1956-02-29", ""}}
    );
}

TEST_CASE("check: choices are among the options", "[services]") {
    auto one = field_of(FieldType::choice_one);
    one.options = {{"new", {}, {}}, {"lost", {}, {}}};
    check_cases(one, {{"lost", ""}, {"stolen", "answers shown"}, {"", "choose one"}});
    auto many = one;
    many.type = FieldType::choice_many;
    const auto t = words("en");
    const CheckContext context{test::today, t};
    const auto both = test::several({"new", "lost"});
    CHECK_FALSE(check(many, &both, context));
    CHECK(check(one, &both, context)); // one means one
    const auto none = test::several({});
    const auto problem = check(many, &none, context);
    REQUIRE(problem);
    CHECK_THAT(problem->sentence, Catch::Matchers::ContainsSubstring("at least one"));
}

TEST_CASE("check: an acknowledgement is a yes", "[services]") {
    check_cases(field_of(FieldType::acknowledge), {{"yes", ""}, {"no", "agree"}, {"", "agree"}});
}

TEST_CASE("check: what is optional may stay empty, but not be wrong", "[services]") {
    auto phone = field_of(FieldType::phone);
    phone.required = false;
    const auto t = words("en");
    CHECK_FALSE(check(phone, nullptr, {test::today, t}));
    CHECK_FALSE(check_typed(phone, " "));
    CHECK(check_typed(phone, "123"));
    phone.required = true;
    CHECK(check(phone, nullptr, {test::today, t}));
    CHECK_FALSE(check(field_of(FieldType::note), nullptr, {test::today, t}));
}

TEST_CASE("check: no sentence repeats what was typed, in either language", "[services]") {
    const std::pair<FieldType, std::string> wrong[] = {
        {FieldType::text, "Canary\tWord"},
        {FieldType::number, "77x"},
        {FieldType::nik, "9876543"},
        {FieldType::kk, "9876543"},
        {FieldType::phone, "9876543"},
        {FieldType::date, "2026-99-99"},
        {FieldType::acknowledge, "canary"}};
    for (const auto* const language : {"id", "en"}) {
        const auto t = words(language);
        for (const auto& [type, typed] : wrong) {
            const auto answers = test::answered({{"field", typed}});
            const auto problem = check(field_of(type), answers.find("field"), {test::today, t});
            REQUIRE(problem);
            CHECK(problem->sentence.find(typed) == std::string::npos);
            CHECK(problem->sentence.find('{') == std::string::npos);
        }
    }
}
