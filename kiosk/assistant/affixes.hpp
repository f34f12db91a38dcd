// SPDX-License-Identifier: GPL-3.0-or-later
/// What a word may be made of: prefixes and suffixes of Indonesian, Javanese, Sundanese and English
/// taken off.
///
/// Not a stemmer that decides by itself: it proposes, and the vocabulary takes the first proposal
/// that it knows. So "ngurusnya" is "urus" and "kelurahan" stays what it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace anjungan::assistant {

/// Proposals of at least three letters, the longest first; without the word itself. `word` as
/// split_words() gives it.
[[nodiscard]] std::vector<std::string> possible_stems(std::string_view word);

} // namespace anjungan::assistant
