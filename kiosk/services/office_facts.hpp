// SPDX-License-Identifier: GPL-3.0-or-later
/// What a service is on paper: who issues it, on which form, by whose decision. Each may be absent:
/// older service files have none of it.
#pragma once

#include "kiosk/services/local_text.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace anjungan::services {

/// What this office does with a complete request.
enum class OfficeRole : std::uint8_t {
    issues,   ///< it makes the document itself
    forwards, ///< it hands the papers over to the issuer, and no more is its to promise
};

/// Of the standard of one service, or of the maklumat (UU 25/2009 Art. 20–22).
struct Decree {
    std::string number;
    std::string date; ///< ISO
    std::string signed_by;
};

/// For a late report, where a regional regulation sets one.
struct LateFee {
    long long rupiah = 0;
    std::string citation; ///< of that regulation
};

struct OfficeFacts {
    LocalText issuer; ///< "Dinas Dukcapil"; empty: not said
    OfficeRole role = OfficeRole::issues;
    std::string form_code;    ///< "F-1.02", as printed on the form; empty: a letter without one
    std::string form_edition; ///< the rule that the form belongs to: offices differ
    std::optional<Decree> standard_decree;
    std::optional<LateFee> late_fee; ///< nothing: there is none here
    int validity_days = 0;           ///< of the document; 0: not said
};

/// The office's public declaration, shown with every standard: `assets/services/maklumat.json`.
struct Maklumat {
    LocalText text; ///< empty: there is none
    std::optional<Decree> decree;
    bool verified = true; ///< false: the office has not made it its own
};

} // namespace anjungan::services
