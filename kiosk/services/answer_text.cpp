// SPDX-License-Identifier: GPL-3.0-or-later
// Trims and compacts what was typed, without leaving copies.
#include "kiosk/services/answer_text.hpp"

#include <algorithm>

namespace anjungan::services {

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

SecretText compact(std::string_view text) {
    SecretText kept;
    for (const char& character : text) {
        if (std::string_view(" .-").find(character) == std::string_view::npos) {
            kept.append(std::string_view(&character, 1));
        }
    }
    return kept;
}

bool is_unanswered(const Answer* answer) {
    return answer == nullptr ||
           std::all_of(answer->values.begin(), answer->values.end(), [](const SecretText& value) {
               return trimmed(value.reveal()).empty();
           });
}

} // namespace anjungan::services
