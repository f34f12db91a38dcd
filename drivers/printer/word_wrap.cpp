// SPDX-License-Identifier: GPL-3.0-or-later
// Greedy word wrap.
#include "drivers/printer/word_wrap.hpp"

#include "drivers/printer/code_page.hpp"

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
        const auto bound = word.substr(0, columns + 1).rfind(no_break_space);
        const bool hard = bound == std::string_view::npos || bound == 0;
        lines.back() = word.substr(0, hard ? columns : bound);
        lines.emplace_back();
        word.remove_prefix(hard ? columns : bound + 1);
    }
    lines.back() = word;
}

/// Without a separator at either edge, and the space that bound it.
std::string without_loose_dots(std::string line) {
    const std::string loose = {middle_dot, no_break_space, ' '};
    if (line.find(middle_dot) == std::string::npos) {
        return line;
    }
    const auto first = line.find_first_not_of(loose);
    return first == std::string::npos
               ? std::string()
               : line.substr(first, line.find_last_not_of(loose) - first + 1);
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
    if (lines.size() > 1) {
        std::transform(lines.begin(), lines.end(), lines.begin(), without_loose_dots);
    }
    return lines;
}

} // namespace anjungan::drivers
