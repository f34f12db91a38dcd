// SPDX-License-Identifier: GPL-3.0-or-later
// The list of holidays: what is shipped, what a mistake in it says, and that it hides no service.
#include "base/files.hpp"
#include "tests/kiosk/services/shipped.hpp"
#include "tests/support/temporary_directory.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace anjungan;
using namespace anjungan::services;
using Catch::Matchers::ContainsSubstring;
using Json = nlohmann::json;
using namespace std::chrono_literals;

namespace {

std::string shipped_calendar() {
    return read_file(test::service_directory() / "calendar.json").value();
}

/// The services with this calendar; empty: without one.
Catalogue with_calendar(const std::string& text) {
    const test::TemporaryDirectory directory;
    for (const auto* const name : {"service.schema.json", "calendar.schema.json"}) {
        std::filesystem::copy(test::service_directory() / name, directory.path());
    }
    std::filesystem::copy(test::service_directory() / "antrean", directory.path() / "antrean");
    if (!text.empty()) {
        REQUIRE(write_file_durably(
            directory.path() / "calendar.json", as_bytes(text), Access::everyone_reads
        ));
    }
    return load_catalogue(directory.path()).value();
}

void check_calendar_fault(const char* patch, const std::string& sentence) {
    INFO(patch);
    const auto catalogue =
        with_calendar(Json::parse(shipped_calendar()).patch(Json::parse(patch)).dump());
    CHECK(catalogue.services.size() == 1); // goes on without dates
    CHECK(catalogue.calendar.years.empty());
    REQUIRE(catalogue.faults.size() == 1);
    CHECK_THAT(
        catalogue.faults.front().sentence, ContainsSubstring("services/calendar.json: " + sentence)
    );
}

} // namespace

TEST_CASE("Calendar: 2026 as it is shipped", "[services][calendar]") {
    const auto& calendar = test::shipped_catalogue().calendar;
    const auto* const year = calendar.find(2026y);
    REQUIRE(year != nullptr);
    const auto count = [&](HolidayKind kind) {
        return std::ranges::count(year->days, kind, &Holiday::kind);
    };
    CHECK(count(HolidayKind::holiday) == 17);
    CHECK(count(HolidayKind::leave) == 8);
    CHECK(std::ranges::is_sorted(year->days, {}, &Holiday::date));
    CHECK_FALSE(year->verified); // no office has compared it with the decision
    for (const auto& day : year->days) {
        INFO(day.name.in("en"));
        CHECK(day.name.by_language.size() == 4);
    }
}

TEST_CASE(
    "Calendar.holiday_on: that day and no other; nothing of a year without a list",
    "[services][calendar]"
) {
    const auto& calendar = test::shipped_catalogue().calendar;
    const auto* const christmas = calendar.holiday_on(2026y / 12 / 25);
    REQUIRE(christmas != nullptr);
    CHECK(christmas->name.in("en") == "Christmas Day");
    CHECK(calendar.holiday_on(2026y / 12 / 24)->kind == HolidayKind::leave);
    CHECK(calendar.holiday_on(2026y / 12 / 23) == nullptr);
    CHECK(calendar.find(2027y) == nullptr);
    CHECK(calendar.holiday_on(2027y / 12 / 25) == nullptr);
}

TEST_CASE(
    "Calendar: what is wrong in the file is named, and no service is hidden", "[services][calendar]"
) {
    check_calendar_fault(
        R"([{"op": "replace", "path": "/years/0/days/3/date", "value": "2026-02-30"}])",
        "/years/0/days/3/date: \"2026-02-30\" is not a date of the calendar; correct it"
    );
    check_calendar_fault(
        R"([{"op": "replace", "path": "/years/0/days/3/date", "value": "2027-02-17"}])",
        "/years/0/days/3/date: \"2027-02-17\" is not a day of 2026; correct it or move it"
    );
    check_calendar_fault(
        R"([{"op": "copy", "from": "/years/0/days/3", "path": "/years/0/days/4"}])",
        "/years/0/days/4/date: \"2026-02-17\" stands twice; keep one of them"
    );
    check_calendar_fault(
        R"([{"op": "copy", "from": "/years/0", "path": "/years/1"}])",
        "/years/1/year: 2026 stands twice; keep one list of it"
    );
    check_calendar_fault(
        R"([{"op": "replace", "path": "/years/0/days/3/kind", "value": "libur"}])",
        "/years/0/days/3/kind: \"libur\" is not one of holiday, leave; write \"holiday\" for"
    );
    check_calendar_fault(
        R"([{"op": "replace", "path": "/years/0/days", "value": []}])",
        "/years/0/days: [] is not allowed here; write a list of the holidays"
    );
    check_calendar_fault(
        R"([{"op": "remove", "path": "/years/0/source"}])",
        "/years/0: \"source\" is missing; add it"
    );
}

TEST_CASE(
    "Calendar: a file that is no JSON is a fault, none at all is none", "[services][calendar]"
) {
    const auto broken = with_calendar("{");
    CHECK(broken.calendar.years.empty());
    REQUIRE(broken.faults.size() == 1);
    CHECK_THAT(broken.faults.front().sentence, ContainsSubstring("services/calendar.json: line 1"));
    const auto none = with_calendar({});
    CHECK(none.faults.empty());
    CHECK(none.calendar.years.empty());
}

TEST_CASE("Calendar: a leap day may be a holiday, of a leap year only", "[services][calendar]") {
    const auto with_day = [](int year, const char* date) {
        auto json = Json::parse(shipped_calendar());
        auto& list = json.at("years").at(0);
        auto day = list.at("days").at(0);
        day["date"] = date;
        list["year"] = year;
        list["days"] = Json::array({day}); // {day} is a list to one compiler, the day to another
        return with_calendar(json.dump());
    };
    CHECK(with_day(2028, "2028-02-29").calendar.holiday_on(2028y / 2 / 29) != nullptr);
    CHECK(with_day(2027, "2027-02-29").faults.size() == 1);
}

TEST_CASE(
    "load_catalogue: an office's signed catalogue without a calendar keeps the program's",
    "[services][calendar]"
) {
    ServiceFiles files = {
        {"catalogue.json", R"({"edition": 99, "order": ["antrean"]})"},
        {"antrean/service.json",
         read_file(test::service_directory() / "antrean" / "service.json").value()}};
    const auto own = load_catalogue(files, test::service_directory()).value();
    CHECK(own.calendar.find(2026y) != nullptr);
    files["calendar.json"] = R"({"version": "2027-01-01", "years": []})";
    const auto signed_one = load_catalogue(files, test::service_directory()).value();
    CHECK(signed_one.calendar.find(2026y) == nullptr);
    CHECK(signed_one.faults.empty());
}
