// SPDX-License-Identifier: GPL-3.0-or-later
/// What a citizen typed, as plain words that can be looked up.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace anjungan::assistant {

/// Of a longer question the rest is not read: nobody asks in so many words, a scanner may.
inline constexpr std::size_t max_words = 64;

/// Lower case, letters and digits only, accents taken off (é → e); a letter that stands three times
/// or more stands once ("haloooo"); the 2 that doubles a word is dropped ("surat2"); an apostrophe
/// joins ("I'm" → im). Bytes that are not UTF-8, emoji and other scripts part words.
[[nodiscard]] std::vector<std::string> split_words(std::string_view text);

} // namespace anjungan::assistant
