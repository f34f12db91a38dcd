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

bool is_one_of(std::optional<Paper> paper, const std::vector<std::string>& words) {
    return paper && std::find(words.begin(), words.end(), to_string(*paper)) != words.end();
}

/// Evaluates a condition over what is `known`, which has Answers' `find` and `paper`.
template <class Known>
bool evaluate(const Condition& condition, const Known& known) {
    const auto inner_holds = [&known](const Condition& inner) { return evaluate(inner, known); };
    const auto& inner = condition.inner;
    switch (condition.kind) {
    case Condition::Kind::always: return true;
    case Condition::Kind::is: return has_one_of(known.find(condition.field), condition.values);
    case Condition::Kind::paper: return is_one_of(known.paper(condition.field), condition.values);
    case Condition::Kind::all: return std::all_of(inner.begin(), inner.end(), inner_holds);
    case Condition::Kind::any: return std::any_of(inner.begin(), inner.end(), inner_holds);
    case Condition::Kind::none: return std::none_of(inner.begin(), inner.end(), inner_holds);
    }
    return false;
}

bool asks_for_paper(const Condition& condition) {
    return condition.kind == Condition::Kind::paper ||
           std::any_of(condition.inner.begin(), condition.inner.end(), asks_for_paper);
}

/// What applies, in the order in which it is asked, and the answers to that alone: one given before
/// a change of mind must not open or close other questions.
class Applicable {
public:
    Applicable(const Service& service, const Answers& answers) : answers_(&answers) {
        const auto follow_ups = first_follow_up(service);
        add_fields(service, 0, follow_ups);
        for (const auto& requirement : service.requirements) {
            if (evaluate(requirement.when, *this)) {
                papers_.insert(requirement.id);
                requirements_.push_back(&requirement);
            }
        }
        add_fields(service, follow_ups, service.form.size());
    }

    [[nodiscard]] const Answer* find(std::string_view field) const {
        return questions_.contains(field) ? answers_->find(field) : nullptr;
    }
    [[nodiscard]] std::optional<Paper> paper(std::string_view requirement) const {
        return papers_.contains(requirement) ? answers_->paper(requirement) : std::nullopt;
    }
    [[nodiscard]] const std::vector<const Field*>& fields() const { return fields_; }
    [[nodiscard]] const std::vector<const Requirement*>& requirements() const {
        return requirements_;
    }

private:
    void add_fields(const Service& service, std::size_t from, std::size_t to) {
        for (auto i = from; i < to; ++i) {
            const auto& field = service.form[i];
            if (evaluate(field.when, *this)) {
                questions_.insert(field.id);
                fields_.push_back(&field);
            }
        }
    }

    const Answers* answers_;
    std::set<std::string, std::less<>> questions_;
    std::set<std::string, std::less<>> papers_;
    std::vector<const Field*> fields_;
    std::vector<const Requirement*> requirements_;
};

} // namespace

bool holds(const Condition& condition, const Answers& answers) {
    return evaluate(condition, answers);
}

std::size_t first_follow_up(const Service& service) {
    const auto found =
        std::find_if(service.form.begin(), service.form.end(), [](const Field& field) {
            return asks_for_paper(field.when);
        });
    return static_cast<std::size_t>(found - service.form.begin());
}

std::vector<const Field*> visible_fields(const Service& service, const Answers& answers) {
    return Applicable(service, answers).fields();
}

std::vector<const Requirement*>
applicable_requirements(const Service& service, const Answers& answers) {
    return Applicable(service, answers).requirements();
}

std::vector<PaperStatement> paper_statements(const Service& service, const Answers& answers) {
    std::vector<PaperStatement> statements;
    for (const auto* const requirement : applicable_requirements(service, answers)) {
        statements.push_back({requirement->id, answers.paper(requirement->id)});
    }
    return statements;
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
