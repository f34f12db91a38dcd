// SPDX-License-Identifier: GPL-3.0-or-later
// Reads and groups typed digits.
#include "kiosk/services/fields/digits.hpp"

#include "kiosk/i18n/utf8.hpp"
#include "kiosk/services/answer_text.hpp"

#include <algorithm>
#include <charconv>

namespace anjungan::services {

bool all_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<long long> whole_number(std::string_view text) {
    const auto compacted = compact(text);
    const auto digits = compacted.reveal();
    long long number = 0;
    const auto [end, problem] =
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool whole = problem == std::errc() && end == digits.data() + digits.size();
    return whole ? std::optional(number) : std::nullopt;
}

std::string in_fours(std::string_view text) {
    const auto compacted = compact(text);
    std::string grouped;
    std::size_t digits = 0;
    for (const char character : compacted.reveal()) {
        if (digits > 0 && digits % 4 == 0) {
            grouped.push_back(' ');
        }
        digits += character == '+' ? 0U : 1U;
        grouped.push_back(character);
    }
    return grouped;
}

std::string count_of_digits(std::string_view text) {
    return std::to_string(i18n::utf8::length(compact(text).reveal()));
}

} // namespace anjungan::services
