// SPDX-License-Identifier: GPL-3.0-or-later
// Checks what a schema cannot say: order, references, completeness.
#include "kiosk/services/semantic_check.hpp"

#include "kiosk/services/condition_check.hpp"
#include "kiosk/services/dates.hpp"
#include "kiosk/services/fields/field_type.hpp"
#include "kiosk/services/form.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace anjungan::services {

namespace {

using Sentences = std::vector<std::string>;

void check_type(const Field& field, const std::string& place, Sentences& faults) {
    if (field.type == nullptr) {
        faults.push_back(fmt::format(
            "{}/type: this edition of the kiosk has no such field; use another type or update the "
            "kiosk",
            place
        ));
        return;
    }
    for (const auto& fault : field.type->faults(field)) {
        faults.push_back(place + fault);
    }
    if (field.recent && !field.type->may_be_recent()) {
        faults.push_back(place + "/recent: only a date can be recent; remove it");
    }
    if (field.ends && field.type->is_question()) {
        faults.push_back(place + "/ends: only a note can end a visit; remove it");
    }
}

void check_options(const Field& field, const std::string& place, Sentences& faults) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < field.options.size(); ++i) {
        if (!seen.insert(field.options[i].id).second) {
            faults.push_back(fmt::format(
                "{}/options/{}/id: \"{}\" stands twice in this choice; give each option its own id",
                place,
                i,
                field.options[i].id
            ));
        }
    }
}

/// Each part of a form is named once, and its fields stand together.
void check_parts(const Service& service, Sentences& faults) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < service.parts.size(); ++i) {
        if (!seen.insert(service.parts[i].id).second) {
            faults.push_back(fmt::format(
                "/parts/{}/id: \"{}\" stands twice; give each part its own id",
                i,
                service.parts[i].id
            ));
        }
    }
    std::set<std::string> left;
    std::string now;
    for (std::size_t i = 0; i < service.form.size(); ++i) {
        const auto& part = service.form[i].part;
        if (!part.empty() && !seen.contains(part)) {
            faults.push_back(fmt::format(
                "/form/{}/part: \"{}\" is no part of this form; correct it or add it to \"parts\"",
                i,
                part
            ));
        } else if (part != now && left.contains(part)) {
            faults.push_back(fmt::format(
                "/form/{}/part: the fields of \"{}\" do not stand together; move this one to them",
                i,
                part
            ));
        }
        left.insert(now);
        now = part;
    }
}

void check_form(const Service& service, Sentences& faults) {
    const auto papers = service.requirements.size();
    std::set<std::string> seen;
    for (std::size_t i = 0; i < service.form.size(); ++i) {
        const auto& field = service.form[i];
        const auto place = fmt::format("/form/{}", i);
        if (!seen.insert(field.id).second) {
            faults.push_back(fmt::format(
                "{}/id: \"{}\" stands twice in the form; give each field its own id",
                place,
                field.id
            ));
        }
        check_type(field, place, faults);
        check_options(field, place, faults);
        check_condition(service, {i, papers}, field.when, place + "/when", faults);
        if (field.retention_days > service.retention_days) {
            faults.push_back(fmt::format(
                "{}/retention_days: {} days is longer than the service's own {}; shorten it",
                place,
                field.retention_days,
                service.retention_days
            ));
        }
    }
}

void check_requirements(const Service& service, Sentences& faults) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < service.requirements.size(); ++i) {
        const auto& requirement = service.requirements[i];
        const auto place = fmt::format("/requirements/{}", i);
        if (!seen.insert(requirement.id).second) {
            faults.push_back(fmt::format(
                "{}/id: \"{}\" stands twice; give each requirement its own id",
                place,
                requirement.id
            ));
        }
        check_condition(
            service, {first_follow_up(service), i}, requirement.when, place + "/when", faults
        );
    }
}

/// The digits at the start of `words`, without what parts the thousands.
std::string amount_at(std::string_view words) {
    std::string amount(words.substr(0, words.find_first_not_of("0123456789.,")));
    std::erase_if(amount, [](char c) { return c == '.' || c == ','; });
    return amount;
}

/// As people write it in either language: "Rp 30.000", "Rp 30,000".
bool names_amount(std::string_view words, long long rupiah) {
    const auto wanted = std::to_string(rupiah);
    for (auto at = words.find("Rp "); at != std::string_view::npos;
         at = words.find("Rp ", at + 1)) {
        if (amount_at(words.substr(at + 3)) == wanted) {
            return true;
        }
    }
    return false;
}

void check_fee(const Service& service, Sentences& faults) {
    const auto* const fee = service.component("biaya");
    if (fee == nullptr) {
        return; // reported with the other published components
    }
    for (const auto& [language, words] : fee->text.by_language) {
        if (!names_amount(words, service.fee_rupiah)) {
            faults.push_back(fmt::format(
                "/standard: the component \"biaya\" ({}) does not name the amount of "
                "\"fee_rupiah\"; write \"Rp {}\" in it or correct the one or the other",
                language,
                service.fee_rupiah
            ));
        }
    }
    if (fee->citation.empty()) {
        faults.emplace_back(
            "/standard: the component \"biaya\" has no citation; name the law or decision that "
            "sets the fee"
        );
    }
}

void check_standard(const Service& service, Sentences& faults) {
    for (const auto& key : published_components()) {
        if (service.component(key) == nullptr) {
            faults.push_back(fmt::format(
                "/standard: the component \"{}\" is missing; citizens must be shown it", key
            ));
        }
    }
    std::set<std::string> seen;
    for (std::size_t i = 0; i < service.standard.size(); ++i) {
        const auto& component = service.standard[i];
        if (!seen.insert(component.key).second) {
            faults.push_back(fmt::format(
                "/standard/{}/key: \"{}\" stands twice; keep one of them", i, component.key
            ));
        }
        if (!component.remedy.empty() && component.key != "jaminan_pelayanan") {
            faults.push_back(fmt::format(
                "/standard/{}/remedy: only \"jaminan_pelayanan\" has one; move it there", i
            ));
        }
        if (!component.effective.empty() && !parse_iso_date(component.effective)) {
            faults.push_back(fmt::format(
                "/standard/{}/effective: \"{}\" is not a date of the calendar; correct it",
                i,
                component.effective
            ));
        }
    }
    check_fee(service, faults);
}

void check_head(const Service& service, std::string_view folder, Sentences& faults) {
    if (service.id != folder) {
        faults.push_back(fmt::format(
            "/id: \"{}\" is not the folder's name \"{}\"; make them the same", service.id, folder
        ));
    }
    const auto& group = service.queue_group;
    const bool letter = group.size() == 1 && group.front() >= 'A' && group.front() <= 'Z';
    if (!letter && (!group.empty() || service.kind == ServiceKind::queue)) {
        faults.push_back(fmt::format(
            "/queue_group: \"{}\" is not one capital letter; write one from A to Z", group
        ));
    }
}

void check_office(const Service& service, Sentences& faults) {
    const auto& office = service.office;
    if (office.role == OfficeRole::forwards && office.issuer.empty()) {
        faults.emplace_back(
            "/office_role: \"forwards\" without \"issuer\"; name whom the papers are handed on to"
        );
    }
    if (!office.form_edition.empty() && office.form_code.empty()) {
        faults.emplace_back("/form_edition: of no form; write its \"form_code\" too");
    }
    if (office.standard_decree && !parse_iso_date(office.standard_decree->date)) {
        faults.push_back(fmt::format(
            "/standard_decree/date: \"{}\" is not a date of the calendar; correct it",
            office.standard_decree->date
        ));
    }
}

} // namespace

std::vector<std::string> semantic_faults(const Service& service, std::string_view folder) {
    Sentences faults;
    check_head(service, folder, faults);
    check_standard(service, faults);
    check_requirements(service, faults);
    check_parts(service, faults);
    check_form(service, faults);
    check_office(service, faults);
    return faults;
}

const std::vector<std::string>& published_components() {
    static const std::vector<std::string> keys = {
        "persyaratan", "prosedur", "jangka_waktu", "biaya", "produk", "pengaduan"};
    return keys;
}

} // namespace anjungan::services
