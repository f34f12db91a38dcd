// SPDX-License-Identifier: GPL-3.0-or-later
// Finds near words.
#include "kiosk/assistant/spelling.hpp"

#include <algorithm>
#include <array>

namespace anjungan::assistant {

namespace {

constexpr std::size_t shortest_guessed = 4;
constexpr std::size_t longest_guessed = 32;

/// Of the padded word: "$$ktp$" has its beginning twice, because beginnings are rarely wrong.
std::vector<std::uint32_t> trigrams_of(std::string_view word) {
    const auto padded = "$$" + std::string(word) + "$";
    std::vector<std::uint32_t> trigrams;
    for (std::size_t at = 0; at + 2 < padded.size(); ++at) {
        std::uint32_t packed = 0;
        for (const char letter : padded.substr(at, 3)) {
            packed = packed << 8U | static_cast<unsigned char>(letter);
        }
        trigrams.push_back(packed);
    }
    std::sort(trigrams.begin(), trigrams.end());
    trigrams.erase(std::unique(trigrams.begin(), trigrams.end()), trigrams.end());
    return trigrams;
}

std::string consonants_of(std::string_view word) {
    std::string kept(word);
    std::erase_if(kept, [](char letter) {
        return std::string_view("aeiou").find(letter) != std::string_view::npos;
    });
    return kept;
}

/// Whether a short word may be the other one misspelt: its first letter is right, and so are its
/// consonants or at least all its letters. "lapar" is not "lapak".
bool short_word_fits(std::string_view word, std::string_view known) {
    if (word.front() != known.front()) {
        return false;
    }
    return word.size() != known.size() || consonants_of(word) == consonants_of(known) ||
           std::is_permutation(word.begin(), word.end(), known.begin());
}

std::size_t allowed_slips(std::size_t length) {
    constexpr std::size_t long_word = 7;
    return length < long_word ? 1 : 2;
}

/// Of the first i letters of one word and the first j of the other.
using Slips = std::array<std::array<std::size_t, longest_guessed + 1>, longest_guessed + 1>;

std::size_t cheapest(
    const Slips& slips, std::string_view one, std::string_view other, std::size_t i, std::size_t j
) {
    const std::size_t differs = one[i - 1] == other[j - 1] ? 0 : 1;
    auto fewest =
        std::min({slips[i - 1][j] + 1, slips[i][j - 1] + 1, slips[i - 1][j - 1] + differs});
    if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) {
        fewest = std::min(fewest, slips[i - 2][j - 2] + 1);
    }
    return fewest;
}

} // namespace

std::size_t slips_between(std::string_view one, std::string_view other, std::size_t most) {
    const auto longer = std::max(one.size(), other.size());
    if (longer - std::min(one.size(), other.size()) > most || longer > longest_guessed) {
        return most + 1;
    }
    Slips slips = {};
    for (std::size_t i = 0; i <= one.size(); ++i) {
        for (std::size_t j = 0; j <= other.size(); ++j) {
            slips[i][j] = i == 0 || j == 0 ? i + j : cheapest(slips, one, other, i, j);
        }
    }
    return std::min(slips[one.size()][other.size()], most + 1);
}

Spelling::Spelling(std::vector<std::string> words) : words_(std::move(words)) {
    for (std::uint32_t at = 0; at < words_.size(); ++at) {
        if (words_[at].size() < shortest_guessed) {
            continue;
        }
        for (const auto trigram : trigrams_of(words_[at])) {
            with_trigram_[trigram].push_back(at);
        }
        by_consonants_.try_emplace(consonants_of(words_[at]), at);
    }
}

std::map<std::uint32_t, std::size_t> Spelling::trigrams_shared_with(std::string_view word) const {
    std::map<std::uint32_t, std::size_t> shared;
    for (const auto trigram : trigrams_of(word)) {
        const auto found = with_trigram_.find(trigram);
        if (found == with_trigram_.end()) {
            continue;
        }
        for (const auto at : found->second) {
            ++shared[at];
        }
    }
    return shared;
}

std::string_view Spelling::nearest(std::string_view word) const {
    if (word.size() > longest_guessed || word.size() + 1 < shortest_guessed) {
        return {};
    }
    if (consonants_of(word) == word) {
        const auto found = by_consonants_.find(std::string(word));
        return found == by_consonants_.end() ? std::string_view() : words_[found->second];
    }
    return word.size() < shortest_guessed ? std::string_view() : nearest_by_trigrams(word);
}

std::string_view Spelling::nearest_by_trigrams(std::string_view word) const {
    constexpr std::size_t short_word = 5;
    std::string_view nearest;
    std::size_t fewest = allowed_slips(word.size());
    std::size_t most_shared = 0;
    for (const auto& [at, count] : trigrams_shared_with(word)) {
        const auto& known = words_[at];
        if (count < 2 || (word.size() <= short_word && !short_word_fits(word, known))) {
            continue;
        }
        const auto slips = slips_between(word, known, fewest);
        if (slips < fewest || (slips == fewest && count > most_shared)) {
            nearest = known;
            fewest = slips;
            most_shared = count;
        }
    }
    return nearest;
}

} // namespace anjungan::assistant
