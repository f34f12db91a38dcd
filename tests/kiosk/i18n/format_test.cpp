// SPDX-License-Identifier: GPL-3.0-or-later
// Dates, times, numbers and codes as each language writes and says them.
#include "kiosk/i18n/format.hpp"

#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::i18n;
using namespace std::chrono_literals;

namespace {

const std::chrono::year_month_day tuesday{2026y, std::chrono::November, 24d};

/// The catalogues as built from assets/locales.
const Translator& translator() {
    static const auto loaded =
        Translator::load(std::string(ANJUNGAN_BINARY_DIR) + "/assets/locales", {"id", "en"});
    REQUIRE(loaded);
    return *loaded;
}

} // namespace

TEST_CASE("long_date: weekday and month in the language's words", "[i18n]") {
    CHECK(long_date(tuesday, {translator(), "id"}) == "Selasa, 24 November 2026");
    CHECK(long_date(tuesday, {translator(), "en"}) == "Tuesday, 24 November 2026");
    const std::chrono::year_month_day new_year{2027y, std::chrono::January, 1d};
    CHECK(long_date(new_year, {translator(), "id"}) == "Jumat, 1 Januari 2027");
    CHECK(long_date(new_year, {translator(), "en"}) == "Friday, 1 January 2027");
}

TEST_CASE("date_in_words: every month has its name", "[i18n]") {
    const Texts t(translator(), "id");
    std::string months;
    for (unsigned month = 1; month <= 12; ++month) {
        months += date_in_words({1956y, std::chrono::month(month), 9d}, t) + ";";
    }
    CHECK(
        months == "9 Januari 1956;9 Februari 1956;9 Maret 1956;9 April 1956;9 Mei 1956;9 Juni 1956;"
                  "9 Juli 1956;9 Agustus 1956;9 September 1956;9 Oktober 1956;9 November 1956;"
                  "9 Desember 1956;"
    );
}

TEST_CASE("clock_time: a dot in Indonesian, a colon in English, always the zone", "[i18n]") {
    const LocalTime time{tuesday, 9, 5};
    CHECK(clock_time(time, OfficeZone{}, {translator(), "id"}) == "09.05 WIB");
    CHECK(clock_time(time, OfficeZone{}, {translator(), "en"}) == "09:05 WIB");
    CHECK(clock_time(time, {std::chrono::hours(9), "WIT"}, {translator(), "jv"}) == "09.05 WIT");
}

TEST_CASE("grouped_number: thousands apart", "[i18n]") {
    CHECK(grouped_number(0, {translator(), "id"}) == "0");
    CHECK(grouped_number(999, {translator(), "id"}) == "999");
    CHECK(grouped_number(1500000, {translator(), "id"}) == "1.500.000");
    CHECK(grouped_number(-1000, {translator(), "en"}) == "-1,000");
    CHECK(grouped_number(-100, {translator(), "en"}) == "-100");
}

TEST_CASE("amount_in_words: how much it is, without counting zeros", "[i18n]") {
    const Texts id = {translator(), "id"};
    CHECK(amount_in_words(0, id) == "0 rupiah");
    CHECK(amount_in_words(750, id) == "750 rupiah");
    CHECK(amount_in_words(2500000, id) == "2 juta 500 ribu rupiah");
    CHECK(amount_in_words(25000000, id) == "25 juta rupiah");
    CHECK(amount_in_words(1000001, id) == "1 juta 1 rupiah");
    CHECK(amount_in_words(999999999999, id) == "999 miliar 999 juta 999 ribu 999 rupiah");
    CHECK(amount_in_words(2500000, {translator(), "en"}) == "2 million 500 thousand rupiah");
    CHECK(amount(2500000, id) == "Rp 2.500.000");
}

TEST_CASE("cost_in_words: an amount, and that nothing is asked", "[i18n]") {
    CHECK(cost_in_words(0, {translator(), "id"}).starts_with("Rp 0 ("));
    CHECK(cost_in_words(30000, {translator(), "id"}) == "Rp 30.000");
    CHECK(cost_in_words(30000, {translator(), "en"}) == "Rp 30,000");
}

TEST_CASE("spelled: sign by sign, with a pause between groups", "[i18n]") {
    CHECK(spelled("A-001", {translator(), "id"}) == "A, nol nol satu");
    CHECK(spelled("A-001", {translator(), "en"}) == "A, zero zero one");
    CHECK(spelled("7k3F-9QXW-2M", {translator(), "id"}) == "tujuh K tiga F, sembilan Q X W, dua M");
    CHECK(spelled("-", {translator(), "id"}).empty());
}
