// SPDX-License-Identifier: GPL-3.0-or-later
// Slips of the finger.
#include "kiosk/assistant/spelling.hpp"

#include "tests/support/catch.hpp"

using namespace anjungan::assistant;

TEST_CASE("Spelling.slips: too many, too few, wrong, exchanged", "[assistant]") {
    CHECK(slips_between("hilang", "hilang", 2) == 0);
    CHECK(slips_between("hilangg", "hilang", 2) == 1);
    CHECK(slips_between("hlang", "hilang", 2) == 1);
    CHECK(slips_between("hilamg", "hilang", 2) == 1);
    CHECK(slips_between("hialng", "hilang", 2) == 1);
    CHECK(slips_between("ktp", "domisili", 2) == 3);
    CHECK(slips_between("", "ab", 2) == 2);
}

TEST_CASE("Spelling.nearest: one slip in a short word, two in a long one", "[assistant]") {
    const Spelling spelling({"domisili", "hilang", "kelahiran", "pindah", "surat"});
    CHECK(spelling.nearest("domsili") == "domisili");
    CHECK(spelling.nearest("dommisilli") == "domisili");
    CHECK(spelling.nearest("hialng") == "hilang");
    CHECK(spelling.nearest("klahirn") == "kelahiran");
    CHECK(spelling.nearest("murat").empty());
    CHECK(spelling.nearest("togel").empty());
    CHECK(spelling.nearest("").empty());
    CHECK(spelling.nearest(std::string(500, 'a')).empty());
}

TEST_CASE("Spelling.nearest: a word without vowels by its consonants", "[assistant]") {
    const Spelling spelling({"pindah", "surat"});
    CHECK(spelling.nearest("pndh") == "pindah");
    CHECK(spelling.nearest("srt") == "surat");
    CHECK(spelling.nearest("xyz").empty());
}
