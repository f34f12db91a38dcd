// SPDX-License-Identifier: GPL-3.0-or-later
// The fields, papers and values that a condition names.
#include "kiosk/services/condition_check.hpp"

#include "kiosk/services/fields/field_type.hpp"

#include <fmt/format.h>

namespace anjungan::services {

namespace {

using Sentences = std::vector<std::string>;

/// Checks one condition against the fields and papers that are asked before it.
class ConditionCheck {
public:
    ConditionCheck(const Service& service, AskedBefore before, Sentences& faults)
        : service_(&service), before_(before), faults_(&faults) {}

    void operator()(const Condition& condition, const std::string& place) const {
        if (condition.kind == Condition::Kind::is) {
            check_question(condition, place);
        } else if (condition.kind == Condition::Kind::paper) {
            check_paper(condition, place);
        }
        for (const auto& inner : condition.inner) {
            (*this)(inner, place);
        }
    }

private:
    void check_question(const Condition& condition, const std::string& place) const {
        const auto* const asked = service_->field(condition.field);
        if (asked == nullptr) {
            faults_->push_back(fmt::format(
                "{}: the condition names the field \"{}\", which the form does not have; correct "
                "the name",
                place,
                condition.field
            ));
            return;
        }
        if (static_cast<std::size_t>(asked - service_->form.data()) >= before_.fields) {
            faults_->push_back(fmt::format(
                "{}: the condition names the field \"{}\", which is asked later or is this one; "
                "move it before",
                place,
                condition.field
            ));
            return;
        }
        check_values(condition, *asked, place);
    }

    void check_paper(const Condition& condition, const std::string& place) const {
        const auto* const asked = service_->requirement(condition.field);
        if (asked == nullptr) {
            faults_->push_back(fmt::format(
                "{}: the condition names the requirement \"{}\", which the service does not have; "
                "correct the name",
                place,
                condition.field
            ));
        } else if (static_cast<std::size_t>(asked - service_->requirements.data()) >= before_.papers) {
            faults_->push_back(fmt::format(
                "{}: the condition names the requirement \"{}\", which is asked later or is this "
                "one; move it before",
                place,
                condition.field
            ));
        }
    }

    void
    check_values(const Condition& condition, const Field& asked, const std::string& place) const {
        if (asked.type == nullptr) {
            return; // reported at the field itself
        }
        if (!asked.type->may_be_asked_for()) {
            faults_->push_back(fmt::format(
                "{}: the condition asks the field \"{}\", which is no choice; ask a choice or an "
                "acknowledge field",
                place,
                condition.field
            ));
            return;
        }
        for (const auto& value : condition.values) {
            if (!asked.type->offers(asked, value)) {
                faults_->push_back(fmt::format(
                    "{}: the condition names \"{}\", which is no option of the field \"{}\"; "
                    "correct it",
                    place,
                    value,
                    condition.field
                ));
            }
        }
    }

    const Service* service_;
    AskedBefore before_;
    Sentences* faults_;
};

} // namespace

void check_condition(
    const Service& service,
    AskedBefore before,
    const Condition& condition,
    const std::string& place,
    std::vector<std::string>& faults
) {
    ConditionCheck(service, before, faults)(condition, place);
}

} // namespace anjungan::services
