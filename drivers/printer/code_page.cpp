// SPDX-License-Identifier: GPL-3.0-or-later
// CP437 and what becomes of characters outside it.
#include "drivers/printer/code_page.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace anjungan::drivers {

namespace {

constexpr char32_t broken = 0xFFFD;
constexpr char32_t first_upper = 0x80;

constexpr std::array<char16_t, 128> upper_half = {
    0x00C7, 0x00FC, 0x00E9, 0x00E2, 0x00E4, 0x00E0, 0x00E5, 0x00E7, 0x00EA, 0x00EB, 0x00E8, 0x00EF,
    0x00EE, 0x00EC, 0x00C4, 0x00C5, 0x00C9, 0x00E6, 0x00C6, 0x00F4, 0x00F6, 0x00F2, 0x00FB, 0x00F9,
    0x00FF, 0x00D6, 0x00DC, 0x00A2, 0x00A3, 0x00A5, 0x20A7, 0x0192, 0x00E1, 0x00ED, 0x00F3, 0x00FA,
    0x00F1, 0x00D1, 0x00AA, 0x00BA, 0x00BF, 0x2310, 0x00AC, 0x00BD, 0x00BC, 0x00A1, 0x00AB, 0x00BB,
    0x2591, 0x2592, 0x2593, 0x2502, 0x2524, 0x2561, 0x2562, 0x2556, 0x2555, 0x2563, 0x2551, 0x2557,
    0x255D, 0x255C, 0x255B, 0x2510, 0x2514, 0x2534, 0x252C, 0x251C, 0x2500, 0x253C, 0x255E, 0x255F,
    0x255A, 0x2554, 0x2569, 0x2566, 0x2560, 0x2550, 0x256C, 0x2567, 0x2568, 0x2564, 0x2565, 0x2559,
    0x2558, 0x2552, 0x2553, 0x256B, 0x256A, 0x2518, 0x250C, 0x2588, 0x2584, 0x258C, 0x2590, 0x2580,
    0x03B1, 0x00DF, 0x0393, 0x03C0, 0x03A3, 0x03C3, 0x00B5, 0x03C4, 0x03A6, 0x0398, 0x03A9, 0x03B4,
    0x221E, 0x03C6, 0x03B5, 0x2229, 0x2261, 0x00B1, 0x2265, 0x2264, 0x2320, 0x2321, 0x00F7, 0x2248,
    0x00B0, 0x2219, 0x00B7, 0x221A, 0x207F, 0x00B2, 0x25A0, 0x00A0,
};

struct Plain {
    char32_t character;
    std::string_view replacement;
};

/// Typographic signs that have a plain form. Sorted.
constexpr std::array plain_forms = {
    Plain{0x00A9, "(c)"}, Plain{0x00AE, "(r)"},  Plain{0x00B3, "3"},  Plain{0x00B9, "1"},
    Plain{0x00BE, "3/4"}, Plain{0x00D7, "x"},    Plain{0x02BC, "'"},  Plain{0x2010, "-"},
    Plain{0x2011, "-"},   Plain{0x2012, "-"},    Plain{0x2013, "-"},  Plain{0x2014, "-"},
    Plain{0x2015, "-"},   Plain{0x2018, "'"},    Plain{0x2019, "'"},  Plain{0x201A, "'"},
    Plain{0x201C, "\""},  Plain{0x201D, "\""},   Plain{0x201E, "\""}, Plain{0x2022, "\xF9"},
    Plain{0x2026, "..."}, Plain{0x202F, "\xFF"}, Plain{0x2032, "'"},  Plain{0x2033, "\""},
    Plain{0x20AC, "EUR"}, Plain{0x2212, "-"},
};

/// The letters under the accents of Latin-1 and Latin Extended-A (U+00C0–U+017F); '?' where there
/// is none. Where CP437 has the accented letter this table is not asked.
constexpr std::string_view letters_under_accents =
    "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL"
    "lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

constexpr char32_t first_accented = 0x00C0;

/// Takes one code point off the front; broken UTF-8 costs one byte and gives U+FFFD.
char32_t take_code_point(std::string_view& text) {
    const auto byte = [&text](std::size_t at) {
        return at < text.size() ? static_cast<std::uint8_t>(text[at]) : std::uint8_t{0};
    };
    const std::uint8_t lead = byte(0);
    std::size_t length = 1;
    char32_t point = lead;
    if (lead >= 0xF0 && lead < 0xF5) {
        length = 4;
        point = lead & 0x07U;
    } else if (lead >= 0xE0 && lead < 0xF0) {
        length = 3;
        point = lead & 0x0FU;
    } else if (lead >= 0xC2 && lead < 0xE0) {
        length = 2;
        point = lead & 0x1FU;
    } else if (lead >= 0x80) {
        point = broken;
    }
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U) {
            text.remove_prefix(1);
            return broken;
        }
        point = (point << 6U) | (byte(i) & 0x3FU);
    }
    text.remove_prefix(length);
    return point;
}

std::optional<char> upper_character(char32_t point) {
    const auto* const found = std::find(upper_half.begin(), upper_half.end(), point);
    if (found == upper_half.end()) {
        return std::nullopt;
    }
    return static_cast<char>(first_upper + static_cast<char32_t>(found - upper_half.begin()));
}

/// U+0300–U+036F: an accent that follows its letter.
bool is_combining(char32_t point) {
    return point >= 0x0300 && point <= 0x036F;
}

const Plain* plain_form(char32_t point) {
    const auto* const found =
        std::find_if(plain_forms.begin(), plain_forms.end(), [point](const Plain& plain) {
            return plain.character == point;
        });
    return found == plain_forms.end() ? nullptr : found;
}

void append_plain_form(std::string& out, char32_t point) {
    if (const auto* const plain = plain_form(point); plain != nullptr) {
        out += plain->replacement;
    } else if (point >= first_accented && point < first_accented + letters_under_accents.size()) {
        out += letters_under_accents[point - first_accented];
    } else if (!is_combining(point)) {
        out += '?';
    }
}

void append_utf8(std::string& out, char32_t point) {
    if (point < 0x80) {
        out += static_cast<char>(point);
    } else if (point < 0x800) {
        out += static_cast<char>(0xC0U | (point >> 6U));
        out += static_cast<char>(0x80U | (point & 0x3FU));
    } else {
        out += static_cast<char>(0xE0U | (point >> 12U));
        out += static_cast<char>(0x80U | ((point >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (point & 0x3FU));
    }
}

} // namespace

std::string to_code_page(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    while (!utf8.empty()) {
        const auto point = take_code_point(utf8);
        if (point == U'\n' || (point >= U' ' && point < 0x7F)) {
            out += static_cast<char>(point);
        } else if (point == U'\t') {
            out += ' ';
        } else if (point < U' ' || (point >= 0x7F && point < 0xA0)) {
            continue;
        } else if (const auto character = upper_character(point)) {
            out += *character;
        } else {
            append_plain_form(out, point);
        }
    }
    return out;
}

bool is_in_code_page(std::string_view utf8) {
    while (!utf8.empty()) {
        const auto point = take_code_point(utf8);
        if (point >= 0xA0 && !upper_character(point) && plain_form(point) == nullptr) {
            return false;
        }
    }
    return true;
}

std::string from_code_page(std::uint8_t character) {
    std::string out;
    if (character < ' ' || character == 0x7F) {
        out = " ";
    } else {
        append_utf8(out, character < first_upper ? character : upper_half[character - first_upper]);
    }
    return out;
}

} // namespace anjungan::drivers
