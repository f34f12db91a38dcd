// SPDX-License-Identifier: GPL-3.0-or-later
/// How hard a citizen's text is to read, as assets/locales/README.md says.
#pragma once

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace anjungan::test {

/// Words in a sentence, at the most. Plain-language guides for the general public allow 25; these
/// readers read seldom, and standing.
inline const std::map<std::string, std::size_t> max_words_of_sentence = {
    {"id", 16}, {"jv", 17}, {"su", 17}, {"en", 20}};

/// Office and computer language that has a plain word, in Indonesian and English.
inline constexpr std::array words_to_avoid = {
    "silahkan",
    "klik",
    "sistem",
    "gagal",
    "invalid",
    "server",
    "database",
    "click",
    "system",
    "error",
    "failed",
    "submit",
    "oops",
    "username"};

inline bool ends_sentence(std::string_view text, std::size_t at) {
    const bool mark = std::string_view(".!?:;").find(text[at]) != std::string_view::npos;
    return text[at] == '\n' || (mark && (at + 1 == text.size() || text[at + 1] == ' '));
}

/// Parted at blanks; what has no letter or digit is no word.
inline std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    const auto finish = [&] {
        const auto meant = [](unsigned char c) { return std::isalnum(c) != 0 || c >= 0x80; };
        if (std::any_of(word.begin(), word.end(), meant)) {
            words.push_back(word);
        }
        word.clear();
    };
    for (const char c : text) {
        if (c == ' ' || c == '\n') {
            finish();
        } else {
            word += c;
        }
    }
    finish();
    return words;
}

/// The sentences of more words than that.
inline std::vector<std::string> long_sentences(std::string_view text, std::size_t max_words) {
    std::vector<std::string> found;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (ends_sentence(text, at) || at + 1 == text.size()) {
            const auto sentence = text.substr(begin, at + 1 - begin);
            if (words_of(sentence).size() > max_words) {
                found.emplace_back(sentence);
            }
            begin = at + 1;
        }
    }
    return found;
}

/// The words of the text that have a plainer one.
inline std::vector<std::string> hard_words(std::string_view text) {
    std::vector<std::string> found;
    for (auto word : words_of(text)) {
        const auto other = [](unsigned char c) { return std::isalnum(c) == 0; };
        word.erase(std::remove_if(word.begin(), word.end(), other), word.end());
        for (auto& c : word) {
            c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        }
        if (std::find(words_to_avoid.begin(), words_to_avoid.end(), word) != words_to_avoid.end()) {
            found.push_back(word);
        }
    }
    return found;
}

} // namespace anjungan::test
