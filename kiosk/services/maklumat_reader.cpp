// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the office's declaration.
#include "kiosk/services/maklumat_reader.hpp"

#include "kiosk/services/dates.hpp"
#include "kiosk/services/text_reader.hpp"

#include <fmt/format.h>

namespace anjungan::services {

Reading<Maklumat> read_maklumat(const nlohmann::json& document, const DocumentSchema& schema) {
    if (auto faults = schema.faults(document); !faults.empty()) {
        return {{}, std::move(faults)};
    }
    Maklumat maklumat;
    maklumat.text = text_of(document, "text");
    maklumat.verified = document.value("verified", true);
    if (document.contains("decree")) {
        maklumat.decree = decree_of(document.at("decree"));
        if (!parse_iso_date(maklumat.decree->date)) {
            return {
                {},
                {fmt::format(
                    "/decree/date: \"{}\" is not a date of the calendar; correct it",
                    maklumat.decree->date
                )}};
        }
    }
    return {std::move(maklumat), {}};
}

} // namespace anjungan::services
