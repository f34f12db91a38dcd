// SPDX-License-Identifier: GPL-3.0-or-later
// Which questions apply, and whether the whole form may be handed in.
#include "kiosk/services/form.hpp"

#include "kiosk/services/answer_text.hpp"
#include "kiosk/services/fields/field_type.hpp"

#include <algorithm>
#include <set>

namespace anjungan::services {

namespace {

bool has_one_of(const Answer* answer, const std::vector<std::string>& values) {
    return answer != nullptr &&
           std::any_of(values.begin(), values.end(), [answer](const std::string& value) {
               return answer->contains(value);
           });
}

/// Evaluates a condition; `lookup` maps a field id to its answer or nullptr.
template <class Lookup>
bool evaluate(const Condition& condition, const Lookup& lookup) {
    const auto inner_holds = [&lookup](const Condition& inner) { return evaluate(inner, lookup); };
    const auto& inner = condition.inner;
    switch (condition.kind) {
    case Condition::Kind::always: return true;
    case Condition::Kind::is: return has_one_of(lookup(condition.field), condition.values);
    case Condition::Kind::all: return std::all_of(inner.begin(), inner.end(), inner_holds);
    case Condition::Kind::any: return std::any_of(inner.begin(), inner.end(), inner_holds);
    case Condition::Kind::none: return std::none_of(inner.begin(), inner.end(), inner_holds);
    }
    return false;
}

/// Answers without those of hidden fields: an answer given before a change of mind must not open
/// or close other questions.
class VisibleAnswers {
public:
    VisibleAnswers(const Service& service, const Answers& answers) : answers_(&answers) {
        for (const auto& field : service.form) {
            if (holds(field.when)) {
                visible_.insert(field.id);
                fields_.push_back(&field);
            }
        }
    }

    [[nodiscard]] bool holds(const Condition& condition) const {
        return evaluate(condition, [this](std::string_view field) -> const Answer* {
            return visible_.contains(field) ? answers_->find(field) : nullptr;
        });
    }
    [[nodiscard]] const std::vector<const Field*>& fields() const { return fields_; }

private:
    const Answers* answers_;
    std::set<std::string, std::less<>> visible_;
    std::vector<const Field*> fields_;
};

} // namespace

bool holds(const Condition& condition, const Answers& answers) {
    return evaluate(condition, [&answers](std::string_view field) { return answers.find(field); });
}

std::vector<const Field*> visible_fields(const Service& service, const Answers& answers) {
    return VisibleAnswers(service, answers).fields();
}

std::vector<const Requirement*>
applicable_requirements(const Service& service, const Answers& answers) {
    const VisibleAnswers visible(service, answers);
    std::vector<const Requirement*> applicable;
    for (const auto& requirement : service.requirements) {
        if (answers.empty() || visible.holds(requirement.when)) {
            applicable.push_back(&requirement);
        }
    }
    return applicable;
}

std::optional<Problem>
check(const Field& field, const Answer* answer, const CheckContext& context) {
    if (!field.type->is_question()) {
        return std::nullopt;
    }
    if (is_unanswered(answer)) {
        return field.required ? std::optional(error(field.type->if_unanswered(context.t)))
                              : std::nullopt;
    }
    return field.type->check(field, *answer, context);
}

std::vector<FieldProblem>
check_all(const Service& service, const Answers& answers, const CheckContext& context) {
    std::vector<FieldProblem> problems;
    for (const auto* const field : visible_fields(service, answers)) {
        auto problem = check(*field, answers.find(field->id), context);
        if (problem && problem->severity == Severity::error) {
            problems.push_back({field, std::move(*problem)});
        }
    }
    return problems;
}

std::string spoken_form(const Field& field, const Answer& answer, const i18n::Texts& t) {
    return field.type->spoken(field, answer, t);
}

} // namespace anjungan::services
