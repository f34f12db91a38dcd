// SPDX-License-Identifier: GPL-3.0-or-later
// Word wrap.
#include "drivers/printer/word_wrap.hpp"

#include "tests/support/catch.hpp"

using anjungan::drivers::wrap_words;
using Lines = std::vector<std::string>;

TEST_CASE("wrap_words: breaks at spaces and nowhere else", "[drivers]") {
    CHECK(wrap_words("satu dua tiga", 8) == Lines{"satu dua", "tiga"});
    CHECK(wrap_words("satu dua tiga", 7) == Lines{"satu", "dua", "tiga"});
    CHECK(wrap_words("satu", 4) == Lines{"satu"});
    CHECK(wrap_words("a  b ", 9) == Lines{"a b"});
}

TEST_CASE("wrap_words: keeps line breaks and empty text", "[drivers]") {
    CHECK(wrap_words("", 5) == Lines{""});
    CHECK(wrap_words("a\n\nb", 5) == Lines{"a", "", "b"});
}

TEST_CASE(
    "wrap_words: what is bound together breaks there before it breaks in a word", "[drivers]"
) {
    CHECK(
        wrap_words(
            "ab WA\xFF"
            "0812-3456",
            12
        ) ==
        Lines{
            "ab",
            "WA\xFF"
            "0812-3456"}
    );
    CHECK(
        wrap_words(
            "ab WA\xFF"
            "0812-3456",
            9
        ) == Lines{"ab", "WA", "0812-3456"}
    );
    CHECK(
        wrap_words(
            "WA\xFF"
            "0812-3456",
            6
        ) == Lines{"WA", "0812-3", "456"}
    );
}

TEST_CASE("wrap_words: no line begins or ends with a dot that separates nothing", "[drivers]") {
    CHECK(wrap_words("satu \xFA dua", 10) == Lines{"satu \xFA dua"});
    CHECK(wrap_words("satu \xFA dua", 6) == Lines{"satu", "dua"});
    CHECK(wrap_words("satu \xFA dua", 5) == Lines{"satu", "dua"});
    CHECK(
        wrap_words(
            "satu\xFF\xFA\xFF"
            "dua",
            6
        ) == Lines{"satu", "dua"}
    );
}

TEST_CASE("wrap_words: a word longer than a line is broken at the line's end", "[drivers]") {
    CHECK(wrap_words("ab abcdefgh c", 3) == Lines{"ab", "abc", "def", "gh", "c"});
    CHECK(wrap_words("abcdef", 3) == Lines{"abc", "def"});
}
