// SPDX-License-Identifier: GPL-3.0-or-later
/// How a type of form field looks on its question page.
///
/// Each type is one pair of files in this folder and one row of table.cpp; what its answers mean
/// is a pair in kiosk/services/fields.
#pragma once

#include "kiosk/screens/screen.hpp"
#include "kiosk/services/fields/field_type.hpp"
#include "kiosk/services/form.hpp"
#include "kiosk/services/service.hpp"

#include <optional>

namespace anjungan::screens {

/// The problem of the draft in the session's language, once "Continue" has been pressed.
[[nodiscard]] std::optional<services::Problem>
problem_of(const services::Field& field, const ScreenContext& context);

/// The field's short name in the session's language; without one, its question.
[[nodiscard]] std::string label_of(const services::Field& field, const ScreenContext& context);

class FieldPage {
public:
    FieldPage() = default;
    FieldPage(const FieldPage&) = delete;
    FieldPage& operator=(const FieldPage&) = delete;
    FieldPage(FieldPage&&) = delete;
    FieldPage& operator=(FieldPage&&) = delete;
    virtual ~FieldPage() = default;

    /// Appends what the question is answered with. There is a visit, and the draft is the field's;
    /// of a declaration, what is agreed to below the answers.
    virtual void add_answer(
        ui::Widgets& content,
        const services::Field& field,
        const ScreenContext& context,
        Actions& actions
    ) const = 0;

    /// Whether the field's help is what the page is about, and stands in add_answer() instead of
    /// below the question.
    [[nodiscard]] virtual bool help_is_content() const { return false; }

    /// The illustration of what the answer is read from; empty: there is none.
    [[nodiscard]] virtual std::string picture() const { return {}; }

    /// The answer for the ear, when it is checked; personal. Here: as on the screen.
    [[nodiscard]] virtual std::string read_back(
        const services::Field& field, const services::Answer& answer, const ScreenContext& context
    ) const {
        return services::spoken_form(field, answer, context.t);
    }

    /// An answer long enough to show whether the screens have room for it; empty: none is given.
    [[nodiscard]] virtual std::string specimen(const services::Field& field) const = 0;
};

} // namespace anjungan::screens
