// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for what is not said.
#include "kiosk/services/missing_facts.hpp"

#include "kiosk/services/coverage.hpp"

#include <fmt/format.h>

namespace anjungan::services {

namespace {

void look_for_year(
    const Calendar& calendar, std::chrono::year year, std::vector<std::string>& missing
) {
    if (calendar.find(year) == nullptr) {
        missing.push_back(fmt::format(
            "calendar.json: no list of holidays for {}; promises of that year get no date",
            static_cast<int>(year)
        ));
    }
}

void look_for_languages(const Service& service, std::vector<std::string>& missing) {
    const auto coverage = coverage_of(service);
    for (const auto* const language : {"en", "jv", "su"}) {
        const auto found = coverage.by_language.find(language);
        const auto there = found == coverage.by_language.end() ? 0 : found->second;
        if (there < coverage.texts) {
            missing.push_back(fmt::format(
                "\"{}\" has {} of {} texts ({} %)",
                language,
                there,
                coverage.texts,
                coverage.percent(language)
            ));
        }
    }
}

} // namespace

std::vector<std::string> missing_facts(const Service& service) {
    std::vector<std::string> missing;
    const auto& office = service.office;
    const auto look = [&](bool there, const char* sentence) {
        if (!there) {
            missing.emplace_back(sentence);
        }
    };
    look_for_languages(service, missing);
    look(
        office.standard_decree.has_value(),
        "\"standard_decree\": number, date and who signed the decision on this standard"
    );
    const auto* const guarantee = service.component("jaminan_pelayanan");
    look(
        guarantee == nullptr || !guarantee->remedy.empty(),
        "\"remedy\" of \"jaminan_pelayanan\": what a citizen gets when the standard is not kept"
    );
    if (service.kind == ServiceKind::queue) {
        return missing;
    }
    look(!office.issuer.empty(), "\"issuer\": who makes the document");
    look(
        office.role == OfficeRole::issues || !office.form_code.empty(),
        "\"form_code\" and \"form_edition\": on which form the papers are handed on"
    );
    return missing;
}

std::vector<std::string>
missing_facts(const Catalogue& catalogue, std::chrono::year_month_day today) {
    std::vector<std::string> missing;
    if (catalogue.maklumat.text.empty()) {
        missing.emplace_back("maklumat.json: the office's declaration, which must be shown");
    } else if (!catalogue.maklumat.decree) {
        missing.emplace_back("maklumat.json: \"decree\", its number, date and who signed it");
    }
    look_for_year(catalogue.calendar, today.year(), missing);
    if (today.month() >= std::chrono::October) {
        look_for_year(catalogue.calendar, today.year() + std::chrono::years(1), missing);
    }
    return missing;
}

} // namespace anjungan::services
