// SPDX-License-Identifier: GPL-3.0-or-later
// Counts texts.
#include "kiosk/services/coverage.hpp"

#include <initializer_list>

namespace anjungan::services {

namespace {

void count_text(const LocalText& text, Coverage& coverage) {
    if (text.empty()) {
        return;
    }
    ++coverage.texts;
    for (const auto& [language, words] : text.by_language) {
        ++coverage.by_language[language];
    }
}

void count_field(const Field& field, Coverage& coverage) {
    count_text(field.question, coverage);
    count_text(field.label, coverage);
    count_text(field.help, coverage);
    for (const auto& option : field.options) {
        count_text(option.label, coverage);
        count_text(option.detail, coverage);
    }
}

} // namespace

std::size_t Coverage::percent(std::string_view language) const {
    constexpr std::size_t all = 100;
    const auto found = by_language.find(language);
    const auto there = found == by_language.end() ? 0 : found->second;
    return texts == 0 ? all : there * all / texts;
}

Coverage coverage_of(const Service& service) {
    Coverage coverage;
    for (const auto* text :
         {&service.title,
          &service.summary,
          &service.promise,
          &service.privacy,
          &service.complaint,
          &service.office.issuer}) {
        count_text(*text, coverage);
    }
    for (const auto& component : service.standard) {
        count_text(component.text, coverage);
        count_text(component.remedy, coverage);
    }
    for (const auto& requirement : service.requirements) {
        count_text(requirement.text, coverage);
        count_text(requirement.detail, coverage);
    }
    for (const auto& part : service.parts) {
        count_text(part.title, coverage);
    }
    for (const auto& field : service.form) {
        count_field(field, coverage);
    }
    return coverage;
}

} // namespace anjungan::services
