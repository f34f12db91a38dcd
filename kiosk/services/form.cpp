// Which questions apply, and whether the whole form may be handed in.
#include "kiosk/services/form.hpp"

#include <algorithm>
#include <set>

namespace anjungan::services {

namespace {

constexpr std::size_t longest_text = 100;
constexpr std::size_t longest_number = 12;

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

std::size_t typing_limit(const Field& field) {
    switch (field.type) {
    case FieldType::text:
        return field.limits.max_length != 0 ? field.limits.max_length : longest_text;
    case FieldType::number:
        return field.limits.maximum ? std::to_string(*field.limits.maximum).size() : longest_number;
    case FieldType::nik:
    case FieldType::kk: return 16;
    case FieldType::phone: return 15; // fourteen digits and a plus sign
    case FieldType::date: return 10;
    case FieldType::choice_one:
    case FieldType::choice_many:
    case FieldType::note:
    case FieldType::acknowledge: return 0;
    }
    return 0;
}

} // namespace anjungan::services
