// SPDX-License-Identifier: GPL-3.0-or-later
// Facts into words.
#include "kiosk/services/service_facts.hpp"

#include "kiosk/i18n/format.hpp"
#include "kiosk/services/dates.hpp"

namespace anjungan::services {

namespace {

std::string issuer_in_words(const OfficeFacts& office, const i18n::Texts& t) {
    const std::string issuer(office.issuer.in(t.language()));
    return office.role == OfficeRole::forwards && !issuer.empty()
               ? t("{issuer}. This office forwards your papers to it.", {{"issuer", issuer}})
               : issuer;
}

std::string form_in_words(const OfficeFacts& office) {
    return office.form_edition.empty() ? office.form_code
                                       : office.form_code + " (" + office.form_edition + ")";
}

std::string validity_in_words(int days, const i18n::Texts& t) {
    return days == 0 ? std::string()
                     : t("{count} days. An officer tells you the last day.",
                         {{"count", i18n::grouped_number(days, t)}});
}

std::string late_fee_in_words(const OfficeFacts& office, const i18n::Texts& t) {
    return office.late_fee
               ? i18n::amount(office.late_fee->rupiah, t) + " (" + office.late_fee->citation + ")"
               : std::string();
}

std::string decree_in_words(const std::optional<Decree>& decree, const i18n::Texts& t) {
    const auto date = decree ? parse_iso_date(decree->date) : std::nullopt;
    return date ? t("No. {number} of {date}, signed by {who}",
                    {{"number", decree->number},
                     {"date", i18n::date_in_words(*date, t)},
                     {"who", decree->signed_by}})
                : std::string();
}

std::string maklumat_in_words(const Maklumat& maklumat, const i18n::Texts& t) {
    std::string words(maklumat.text.in(t.language()));
    const auto decree = decree_in_words(maklumat.decree, t);
    return words.empty() || decree.empty() ? words : words + " " + decree + ".";
}

} // namespace

std::vector<ServiceFact>
service_facts(const Service& service, const Maklumat& maklumat, const i18n::Texts& t) {
    const auto& office = service.office;
    const auto* const guarantee = service.component("jaminan_pelayanan");
    std::vector<ServiceFact> facts = {
        {"issuer", t("Issued by"), issuer_in_words(office, t)},
        {"form", t("Form"), form_in_words(office)},
        {"validity", t("Valid for"), validity_in_words(office.validity_days, t)},
        {"late_fee", t("Fine for a late report"), late_fee_in_words(office, t)},
        {"remedy",
         t("If we do not keep our promise"),
         guarantee == nullptr ? std::string() : std::string(guarantee->remedy.in(t.language()))},
        {"decree", t("Decision on this standard"), decree_in_words(office.standard_decree, t)},
        {"maklumat", t("Our declaration"), maklumat_in_words(maklumat, t)}};
    std::erase_if(facts, [](const ServiceFact& fact) { return fact.text.empty(); });
    return facts;
}

std::string promised_date_label(const Service& service, const i18n::Texts& t) {
    return service.office.role == OfficeRole::forwards
               ? t("Forwarded to {issuer} at the latest",
                   {{"issuer", std::string(service.office.issuer.in(t.language()))}})
               : t("Ready at the latest");
}

} // namespace anjungan::services
