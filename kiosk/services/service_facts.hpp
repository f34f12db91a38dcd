// SPDX-License-Identifier: GPL-3.0-or-later
/// The facts of a service and its office in the reader's words, for pages and slips alike.
#pragma once

#include "kiosk/i18n/translator.hpp"
#include "kiosk/services/office_facts.hpp"
#include "kiosk/services/service.hpp"

#include <string>
#include <vector>

namespace anjungan::services {

/// One line of the full standard: "Formulir" – "F-1.02 (Permendagri 6/2026)".
struct ServiceFact {
    std::string key;   ///< stable: issuer, form, validity, late_fee, remedy, decree, maklumat
    std::string label; ///< "Formulir"
    std::string text;
};

/// What there is, in this order; what is not known is left out. `maklumat` may be empty.
[[nodiscard]] std::vector<ServiceFact>
service_facts(const Service& service, const Maklumat& maklumat, const i18n::Texts& t);

/// Before the promised date: of an issuing office "Selesai paling lambat", of one that forwards
/// "Diteruskan ke Dinas Dukcapil paling lambat", for more is not its to promise.
[[nodiscard]] std::string promised_date_label(const Service& service, const i18n::Texts& t);

} // namespace anjungan::services
