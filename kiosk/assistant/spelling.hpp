// SPDX-License-Identifier: GPL-3.0-or-later
/// Known words that a misspelt one may stand for: by shared trigrams, then by the number of slips
/// (a letter too many, too few, wrong, or two exchanged); a word without vowels by its consonants.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace anjungan::assistant {

class Spelling {
public:
    /// `words` as split_words() gives them. The first of two that are equally near is taken.
    explicit Spelling(std::vector<std::string> words);

    /// The nearest known word, or an empty one. One slip in a word of four to six letters, two in a
    /// longer one; in one of up to five its first letter and its consonants must be right, if no
    /// letter is missing.
    [[nodiscard]] std::string_view nearest(std::string_view word) const;

private:
    /// Place of a word → how many trigrams of `word` it has.
    [[nodiscard]] std::map<std::uint32_t, std::size_t> trigrams_shared_with(std::string_view word
    ) const;
    [[nodiscard]] std::string_view nearest_by_trigrams(std::string_view word) const;

    std::vector<std::string> words_;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> with_trigram_;
    std::unordered_map<std::string, std::uint32_t> by_consonants_;
};

/// Slips between two words; more than `most` is `most` + 1. (Optimal string alignment.)
[[nodiscard]] std::size_t
slips_between(std::string_view one, std::string_view other, std::size_t most);

} // namespace anjungan::assistant
