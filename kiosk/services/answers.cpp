// SPDX-License-Identifier: GPL-3.0-or-later
// The citizen's answers, overwritten when they go.
#include "kiosk/services/answers.hpp"

#include <algorithm>

namespace anjungan::services {

bool Answer::contains(std::string_view value) const {
    return std::any_of(values.begin(), values.end(), [value](const SecretText& candidate) {
        return candidate.reveal() == value;
    });
}

void Answers::set(std::string_view field, Answer answer) {
    answers_.insert_or_assign(std::string(field), std::move(answer));
}

void Answers::set(std::string_view field, std::string_view value) {
    Answer answer;
    answer.values.emplace_back(value);
    set(field, std::move(answer));
}

void Answers::remove(std::string_view field) {
    if (const auto found = answers_.find(field); found != answers_.end()) {
        answers_.erase(found);
    }
}

const Answer* Answers::find(std::string_view field) const {
    const auto found = answers_.find(field);
    return found == answers_.end() ? nullptr : &found->second;
}

void Answers::clear() {
    answers_.clear(); // each SecretText overwrites itself
}

} // namespace anjungan::services
