// SPDX-License-Identifier: GPL-3.0-or-later
// CP437 and what becomes of the rest.
#include "drivers/printer/code_page.hpp"

#include "tests/support/catch.hpp"

using namespace anjungan::drivers;

TEST_CASE("to_code_page: Indonesian, Javanese and Sundanese letters survive", "[drivers]") {
    CHECK(to_code_page("Rp 15.000") == "Rp 15.000");
    CHECK(to_code_page("é è ê ë É") == "\x82 \x8A \x88 \x89 \x90");
    CHECK(to_code_page("═─") == "\xCD\xC4");
    CHECK(to_code_page("Rp\u00A00") == std::string("Rp") + no_break_space + "0");
}

TEST_CASE("to_code_page: what is outside takes a plain form or '?'", "[drivers]") {
    CHECK(to_code_page("È Ā ž Ł") == "E A z L");
    CHECK(to_code_page("“Anda” – sekarang…") == "\"Anda\" - sekarang...");
    CHECK(to_code_page("e\u0301") == "e");
    CHECK(to_code_page("ꦲ好😀") == "???");
}

TEST_CASE("to_code_page: no text can carry a command", "[drivers]") {
    CHECK(to_code_page("\x1B@a\x10\x04\x01\tb\x7F\u0085") == "@a b");
    CHECK(to_code_page("\xFF\xC3") == "??");
    CHECK(to_code_page("\xE2\x82") == "??");
    CHECK(to_code_page("a\nb") == "a\nb");
}

TEST_CASE("from_code_page: is the inverse for every printable character", "[drivers]") {
    for (unsigned c = 0x20; c < 0x100; ++c) {
        if (c != 0x7F) {
            const std::string one(1, static_cast<char>(c));
            CHECK(to_code_page(from_code_page(static_cast<std::uint8_t>(c))) == one);
        }
    }
}
