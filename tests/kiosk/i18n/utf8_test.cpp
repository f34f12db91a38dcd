// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8 is read strictly and counted in code points.
#include "kiosk/i18n/utf8.hpp"

#include "tests/support/catch.hpp"

using namespace anjungan::i18n;

TEST_CASE("utf8.length: counts code points, not bytes", "[i18n]") {
    CHECK(utf8::length("") == 0);
    CHECK(utf8::length("Siti") == 4);
    CHECK(utf8::length("Sité") == 4);
    CHECK(utf8::length("ꦗꦮ") == 2);
    CHECK(utf8::length("😀") == 1);
}

TEST_CASE("utf8.is_valid: refuses what no encoder writes", "[i18n]") {
    CHECK(utf8::is_valid("Yogyakarta – ꦔꦪꦺꦴꦒꦾꦏꦂꦠ"));
    CHECK_FALSE(utf8::is_valid("\x80"));             // a continuation alone
    CHECK_FALSE(utf8::is_valid("\xC3"));             // cut
    CHECK_FALSE(utf8::is_valid("\xC0\xAF"));         // overlong
    CHECK_FALSE(utf8::is_valid("\xED\xA0\x80"));     // a surrogate
    CHECK_FALSE(utf8::is_valid("\xF4\x90\x80\x80")); // beyond U+10FFFF
    CHECK_FALSE(utf8::is_valid("\xFF"));
}

TEST_CASE("utf8.is_control: control characters and turners of direction", "[i18n]") {
    for (const char32_t code_point : {0x00U, 0x0AU, 0x1BU, 0x7FU, 0x9FU, 0x202EU, 0x2066U}) {
        CHECK(utf8::is_control(code_point));
    }
    for (const char32_t code_point : {U' ', U'A', U'é', U'ꦗ', U'–'}) {
        CHECK_FALSE(utf8::is_control(code_point));
    }
}
