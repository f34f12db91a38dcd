// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the list of holidays and checks what its schema cannot say.
#include "kiosk/services/calendar_reader.hpp"

#include "kiosk/services/dates.hpp"
#include "kiosk/services/text_reader.hpp"

#include <fmt/format.h>

#include <set>

namespace anjungan::services {

namespace {

using Json = nlohmann::json;

class CalendarFile {
public:
    Reading<Calendar> read(const Json& document) {
        reading_.value.version = document.at("version").get<std::string>();
        const auto& years = document.at("years");
        for (std::size_t i = 0; i < years.size(); ++i) {
            take_year(years.at(i), fmt::format("/years/{}", i));
        }
        if (!reading_.faults.empty()) {
            reading_.value = {};
        }
        return std::move(reading_);
    }

private:
    void take_year(const Json& json, const std::string& place) {
        CalendarYear year;
        const int number = json.at("year").get<int>();
        year.year = std::chrono::year(number);
        year.source = json.at("source").get<std::string>();
        year.verified = json.value("verified", true);
        if (reading_.value.find(year.year) != nullptr) {
            complain(fmt::format("{}/year: {} stands twice; keep one list of it", place, number));
        }
        seen_.clear();
        const auto& days = json.at("days");
        for (std::size_t i = 0; i < days.size(); ++i) {
            take_day(days.at(i), fmt::format("{}/days/{}", place, i), year);
        }
        reading_.value.years.push_back(std::move(year));
    }

    void take_day(const Json& json, const std::string& place, CalendarYear& year) {
        const auto text = json.at("date").get<std::string>();
        const auto date = parse_iso_date(text);
        if (!date) {
            complain(fmt::format(
                "{}/date: \"{}\" is not a date of the calendar; correct it", place, text
            ));
            return;
        }
        if (date->year() != year.year) {
            complain(fmt::format(
                "{}/date: \"{}\" is not a day of {}; correct it or move it to its own year",
                place,
                text,
                static_cast<int>(year.year)
            ));
        }
        if (!seen_.insert(text).second) {
            complain(fmt::format("{}/date: \"{}\" stands twice; keep one of them", place, text));
        }
        const bool leave = json.at("kind") == "leave";
        year.days.push_back(
            {*date,
             leave ? HolidayKind::leave : HolidayKind::holiday,
             text_of(json, "name"),
             json.value("verified", true)}
        );
    }

    void complain(std::string sentence) { reading_.faults.push_back(std::move(sentence)); }

    Reading<Calendar> reading_;
    std::set<std::string> seen_; ///< days of the present year
};

} // namespace

Reading<Calendar> read_calendar(const nlohmann::json& document, const DocumentSchema& schema) {
    if (auto faults = schema.faults(document); !faults.empty()) {
        return {{}, std::move(faults)};
    }
    return CalendarFile().read(document);
}

} // namespace anjungan::services
