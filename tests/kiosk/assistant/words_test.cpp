// SPDX-License-Identifier: GPL-3.0-or-later
// Questions as they are typed, and what is left of them.
#include "kiosk/assistant/words.hpp"

#include "tests/support/catch.hpp"

using namespace anjungan::assistant;
using List = std::vector<std::string>;

TEST_CASE("Words.split: letters and digits only, in lower case, accents off", "[assistant]") {
    CHECK(split_words("Bikin KTP, brp duit?!") == List{"bikin", "ktp", "brp", "duit"});
    CHECK(split_words("ménta duit di lokét") == List{"menta", "duit", "di", "loket"});
    CHECK(split_words("I'm lost") == List{"im", "lost"});
    CHECK(split_words("anak-anak") == List{"anak", "anak"});
    CHECK(split_words("").empty());
    CHECK(split_words(" ?! ").empty());
}

TEST_CASE("Words.split: repeated letters and the doubling 2", "[assistant]") {
    CHECK(split_words("haloooo") == List{"halo"});
    CHECK(split_words("surat2") == List{"surat"});
    CHECK(split_words("c1 s1") == List{"c1", "s1"});
    CHECK(split_words("maaf 1000") == List{"maaf", "1000"});
}

TEST_CASE("Words.split: bytes that are no text, and more text than anyone types", "[assistant]") {
    CHECK(split_words("ktp\xFF\xFEkk") == List{"ktp", "kk"});
    CHECK(split_words("ktp \xF0\x9F\x98\xA2 hilang") == List{"ktp", "hilang"});
    CHECK(split_words(std::string(10'000, 'x')).size() <= 1);
    std::string many;
    for (int i = 0; i < 1000; ++i) {
        many += "ktp ";
    }
    CHECK(split_words(many).size() == max_words);
}
