// SPDX-License-Identifier: GPL-3.0-or-later
/// What the tests of this room share: the services and words as shipped, and answers in one line.
#pragma once

#include "kiosk/i18n/translator.hpp"
#include "kiosk/services/answers.hpp"
#include "kiosk/services/catalogue.hpp"
#include "kiosk/services/form.hpp"
#include "tests/support/catch.hpp"

#include <initializer_list>

namespace anjungan::test {

inline constexpr std::chrono::year_month_day today{
    std::chrono::year(2026), std::chrono::November, std::chrono::day(24)};

inline std::filesystem::path service_directory() {
    return std::filesystem::path(ANJUNGAN_SOURCE_DIR) / "assets" / "services";
}

inline const services::Catalogue& shipped_catalogue() {
    static const auto loaded = services::load_catalogue(service_directory());
    REQUIRE(loaded);
    return *loaded;
}

inline const services::Service& shipped(std::string_view id) {
    const auto* const service = shipped_catalogue().find(id);
    REQUIRE(service != nullptr);
    return *service;
}

inline i18n::Texts words(const std::string& language) {
    static const auto loaded =
        i18n::Translator::load(std::string(ANJUNGAN_BINARY_DIR) + "/assets/locales", {"id", "en"});
    REQUIRE(loaded);
    return {*loaded, language};
}

inline services::Answers
answered(std::initializer_list<std::pair<std::string_view, std::string_view>> given) {
    services::Answers answers;
    for (const auto& [field, value] : given) {
        answers.set(field, value);
    }
    return answers;
}

inline services::Answer several(std::initializer_list<std::string_view> values) {
    services::Answer answer;
    for (const auto value : values) {
        answer.values.emplace_back(value);
    }
    return answer;
}

/// Ids of the fields that apply, in order, blank-separated.
inline std::string visible_ids(const services::Service& service, const services::Answers& answers) {
    std::string ids;
    for (const auto* const field : services::visible_fields(service, answers)) {
        ids += (ids.empty() ? "" : " ") + field->id;
    }
    return ids;
}

} // namespace anjungan::test
