// SPDX-License-Identifier: GPL-3.0-or-later
/// What the tests of the field types share: a field of a type, and typed answers with the sentence
/// that each is met with.
#pragma once

#include "kiosk/services/fields/field_type.hpp"
#include "tests/kiosk/services/shipped.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace anjungan::test {

struct TypedCase {
    std::string typed;
    std::string sentence; ///< a part of it; empty: the answer holds
};

inline services::Field field_of(services::FieldTypePointer type) {
    services::Field field;
    field.id = "field";
    field.type = std::move(type);
    return field;
}

inline services::Field choice_of(services::FieldTypePointer type) {
    auto field = field_of(std::move(type));
    field.options = {
        {"address", {{{"id", "Alamat"}, {"en", "Address"}}}, {}, {}},
        {"name", {{{"id", "Nama"}}}, {}, {}},
        {"religion", {{{"id", "Agama"}}}, {}, {}}};
    return field;
}

inline std::optional<services::Problem>
check_typed(const services::Field& field, const std::string& typed) {
    const auto answers = answered({{"field", typed}});
    const auto t = words("en");
    return services::check(field, answers.find("field"), {today, t});
}

inline void check_cases(const services::Field& field, const std::vector<TypedCase>& cases) {
    for (const auto& [typed, sentence] : cases) {
        INFO("typed: " << typed);
        const auto problem = check_typed(field, typed);
        REQUIRE(problem.has_value() == !sentence.empty());
        if (problem) {
            CHECK(problem->severity == services::Severity::error);
            CHECK_THAT(problem->sentence, Catch::Matchers::ContainsSubstring(sentence));
        }
    }
}

inline std::string read_back(
    const services::Field& field, std::string_view typed, const std::string& language = "id"
) {
    const auto answers = answered({{"field", typed}});
    return services::spoken_form(field, *answers.find("field"), words(language));
}

/// What a submission would hold.
inline nlohmann::json
written(const services::FieldTypePointer& type, const services::Answer& answer) {
    nlohmann::json slot;
    type->write(slot, answer);
    return slot;
}

inline nlohmann::json written(const services::FieldTypePointer& type, std::string_view typed) {
    return written(type, several({typed}));
}

} // namespace anjungan::test
