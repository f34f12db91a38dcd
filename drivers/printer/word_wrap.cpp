// SPDX-License-Identifier: GPL-3.0-or-later
// Greedy word wrap.
#include "drivers/printer/word_wrap.hpp"

#include <algorithm>

namespace anjungan::drivers {

namespace {

/// Puts one word behind the current line, or on new ones.
void place_word(std::vector<std::string>& lines, std::string_view word, std::size_t columns) {
    auto& line = lines.back();
    const std::size_t gap = line.empty() ? 0 : 1;
    if (line.size() + gap + word.size() <= columns) {
        line.append(gap, ' ').append(word);
        return;
    }
    if (!line.empty()) {
        lines.emplace_back();
    }
    while (word.size() > columns) {
        lines.back() = word.substr(0, columns);
        lines.emplace_back();
        word.remove_prefix(columns);
    }
    lines.back() = word;
}

} // namespace

std::vector<std::string> wrap_words(std::string_view text, std::size_t columns) {
    std::vector<std::string> lines(1);
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(" \n"), text.size());
        if (end > 0) {
            place_word(lines, text.substr(0, end), columns);
        }
        if (end < text.size() && text[end] == '\n') {
            lines.emplace_back();
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

} // namespace anjungan::drivers
