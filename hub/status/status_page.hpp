// SPDX-License-Identifier: GPL-3.0-or-later
/// What a citizen sees who opens the receipt's QR code: plain words, no script, nothing personal.
#pragma once

#include "base/local_time.hpp"
#include "hub/http/http.hpp"
#include "hub/status/public_services.hpp"
#include "hub/storage/inbox.hpp"

#include <string>
#include <vector>

namespace anjungan::hub {

/// What each page needs of the office.
struct PageSetting {
    std::string office; ///< its name; empty: "kantor"
    OfficeZone zone;
    std::string public_url; ///< for the page's own address; may be empty
};

/// The page of a code that is known: 200. `records` is not empty.
[[nodiscard]] HttpAnswer known_page(
    const std::string& display_code,
    const std::vector<PublicRecord>& records,
    const PublicServices& services,
    const PageSetting& setting
);

/// Whether what was asked for can be a code at all.
enum class CodeForm { well_formed, malformed };

/// One neutral answer for every code that is not here: 404. It tells nothing about whether the
/// code was ever given out, and it repeats nothing of what was typed.
[[nodiscard]] HttpAnswer unknown_page(CodeForm form, const PageSetting& setting);

} // namespace anjungan::hub
