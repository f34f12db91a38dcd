// SPDX-License-Identifier: GPL-3.0-or-later
// Dates, times and codes as people read and say them.
#include "kiosk/i18n/format.hpp"

#include "base/thousands.hpp"

#include <fmt/format.h>

#include <array>
#include <cassert>
#include <cctype>

namespace anjungan::i18n {

namespace {

std::string digit_name(char digit, const Texts& t) {
    const std::array names = {
        t("zero"),
        t("one"),
        t("two"),
        t("three"),
        t("four"),
        t("five"),
        t("six"),
        t("seven"),
        t("eight"),
        t("nine")};
    return names.at(static_cast<std::size_t>(digit - '0'));
}

bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

bool is_letter(char character) {
    return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
}

} // namespace

std::string month_name(std::chrono::month month, const Texts& t) {
    const std::array names = {
        t("January"),
        t("February"),
        t("March"),
        t("April"),
        t("May"),
        t("June"),
        t("July"),
        t("August"),
        t("September"),
        t("October"),
        t("November"),
        t("December")};
    assert(month.ok());
    return names.at(static_cast<unsigned>(month) - 1);
}

std::string weekday_name(std::chrono::weekday weekday, const Texts& t) {
    const std::array names = {
        t("Sunday"),
        t("Monday"),
        t("Tuesday"),
        t("Wednesday"),
        t("Thursday"),
        t("Friday"),
        t("Saturday")};
    return names.at(weekday.c_encoding());
}

std::string date_in_words(std::chrono::year_month_day date, const Texts& t) {
    return fmt::format(
        "{} {} {}",
        static_cast<unsigned>(date.day()),
        month_name(date.month(), t),
        static_cast<int>(date.year())
    );
}

std::string long_date(std::chrono::year_month_day date, const Texts& t) {
    const std::chrono::weekday weekday{std::chrono::sys_days(date)};
    return fmt::format("{}, {}", weekday_name(weekday, t), date_in_words(date, t));
}

std::string hour_and_minute(int minute, const Texts& t) {
    const char separator = t.language() == "en" ? ':' : '.';
    return fmt::format("{:02}{}{:02}", minute / 60, separator, minute % 60);
}

std::string clock_time(const LocalTime& time, const OfficeZone& zone, const Texts& t) {
    return hour_and_minute(time.hour * 60 + time.minute, t) + ' ' + zone.name;
}

std::string grouped_number(long long number, const Texts& t) {
    return with_thousands(number, t.language() == "en" ? "," : ".");
}

std::string cost_in_words(long long rupiah, const Texts& t) {
    return rupiah == 0 ? t("Rp 0 (free)") : amount(rupiah, t);
}

std::string amount(long long rupiah, const Texts& t) {
    return "Rp " + grouped_number(rupiah, t);
}

std::string amount_in_words(long long rupiah, const Texts& t) {
    constexpr long long thousand = 1000;
    const auto count = [](long long number) { return std::to_string(number); };
    std::string words;
    const auto add = [&](const std::string& part) { words += (words.empty() ? "" : " ") + part; };
    if (const auto billions = rupiah / (thousand * thousand * thousand); billions > 0) {
        add(t("{count} billion", {{"count", count(billions)}}));
    }
    if (const auto millions = rupiah / (thousand * thousand) % thousand; millions > 0) {
        add(t("{count} million", {{"count", count(millions)}}));
    }
    if (const auto thousands = rupiah / thousand % thousand; thousands > 0) {
        add(t("{count} thousand", {{"count", count(thousands)}}));
    }
    if (const auto rest = rupiah % thousand; rest > 0 || words.empty()) {
        add(count(rest));
    }
    return t("{amount} rupiah", {{"amount", words}});
}

std::string spelled(std::string_view code, const Texts& t) {
    std::string words;
    bool group_ended = false;
    for (const char character : code) {
        if (!is_digit(character) && !is_letter(character)) {
            group_ended = !words.empty();
            continue;
        }
        // The comma makes the voice pause where the eye sees a hyphen.
        words += words.empty() ? "" : group_ended ? ", " : " ";
        group_ended = false;
        words += is_digit(character) ? digit_name(character, t)
                                     : std::string(1, static_cast<char>(std::toupper(character)));
    }
    return words;
}

} // namespace anjungan::i18n
