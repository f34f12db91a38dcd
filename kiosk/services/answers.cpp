// SPDX-License-Identifier: GPL-3.0-or-later
// The citizen's answers, overwritten when they go.
#include "kiosk/services/answers.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace anjungan::services {

namespace {

constexpr std::array<std::pair<Paper, std::string_view>, 3> paper_words = {
    {{Paper::brought, "brought"}, {Paper::at_home, "at_home"}, {Paper::none, "none"}}};

} // namespace

std::string_view to_string(Paper paper) {
    for (const auto& [known, word] : paper_words) {
        if (known == paper) {
            return word;
        }
    }
    return {};
}

std::optional<Paper> paper_from(std::string_view word) {
    for (const auto& [paper, known] : paper_words) {
        if (known == word) {
            return paper;
        }
    }
    return std::nullopt;
}

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

void Answers::set_paper(std::string_view requirement, Paper paper) {
    papers_.insert_or_assign(std::string(requirement), paper);
}

std::optional<Paper> Answers::paper(std::string_view requirement) const {
    const auto found = papers_.find(requirement);
    return found == papers_.end() ? std::nullopt : std::optional(found->second);
}

void Answers::clear() {
    answers_.clear(); // each SecretText overwrites itself
    papers_.clear();
}

} // namespace anjungan::services
