// SPDX-License-Identifier: GPL-3.0-or-later
// Splits and folds.
#include "kiosk/assistant/words.hpp"

#include "kiosk/i18n/utf8.hpp"

#include <algorithm>
#include <array>

namespace anjungan::assistant {

namespace {

constexpr std::size_t max_word_length = 32;
constexpr char apart = ' ';
constexpr char nothing = '\0';

struct AccentRange {
    char32_t first;
    char32_t last;
    char plain;
};

/// Latin-1's letters, capital and small: what Sundanese and Javanese are written with.
constexpr std::array accents = {
    AccentRange{0xC0, 0xC5, 'a'},
    AccentRange{0xC8, 0xCB, 'e'},
    AccentRange{0xCC, 0xCF, 'i'},
    AccentRange{0xD2, 0xD6, 'o'},
    AccentRange{0xD9, 0xDC, 'u'},
    AccentRange{0xE0, 0xE5, 'a'},
    AccentRange{0xE8, 0xEB, 'e'},
    AccentRange{0xEC, 0xEF, 'i'},
    AccentRange{0xF2, 0xF6, 'o'},
    AccentRange{0xF9, 0xFC, 'u'},
};

bool is_apostrophe(char32_t letter) {
    return letter == U'\'' || letter == 0x2018 || letter == 0x2019 || letter == 0x60;
}

char folded(char32_t letter) {
    if (letter >= U'A' && letter <= U'Z') {
        return static_cast<char>(letter - U'A' + U'a');
    }
    if ((letter >= U'a' && letter <= U'z') || (letter >= U'0' && letter <= U'9')) {
        return static_cast<char>(letter);
    }
    if (is_apostrophe(letter)) {
        return nothing;
    }
    for (const auto& range : accents) {
        if (letter >= range.first && letter <= range.last) {
            return range.plain;
        }
    }
    return apart;
}

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

std::string without_repeats(std::string_view word) {
    std::string kept;
    for (std::size_t at = 0; at < word.size();) {
        const auto end = std::min(word.find_first_not_of(word[at], at), word.size());
        const bool many = end - at > 2 && !is_digit(word[at]);
        kept.append(many ? 1 : end - at, word[at]);
        at = end;
    }
    return kept;
}

void finish_word(std::string& word, std::vector<std::string>& words) {
    auto kept = without_repeats(word);
    word.clear();
    if (kept.size() > 3 && kept.back() == '2' && !is_digit(kept[kept.size() - 2])) {
        kept.pop_back();
    }
    if (!kept.empty() && kept.size() <= max_word_length) {
        words.push_back(std::move(kept));
    }
}

} // namespace

std::vector<std::string> split_words(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    while (!text.empty() && words.size() < max_words) {
        const auto letter = i18n::utf8::take(text);
        if (!letter) {
            text.remove_prefix(1);
        }
        const char plain = letter ? folded(*letter) : apart;
        if (plain == apart) {
            finish_word(word, words);
        } else if (plain != nothing && word.size() <= 2 * max_word_length) {
            word.push_back(plain);
        }
    }
    if (words.size() < max_words) {
        finish_word(word, words);
    }
    return words;
}

} // namespace anjungan::assistant
