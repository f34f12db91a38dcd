// SPDX-License-Identifier: GPL-3.0-or-later
/// What the slips of the tool take from a kiosk's configuration.
#pragma once

#include "base/local_time.hpp"
#include "drivers/printer/profile.hpp"
#include "kiosk/i18n/translator.hpp"
#include "kiosk/print/citizen_wording.hpp"

#include <filesystem>

namespace anjungan::tool {

struct SlipSettings {
    std::string kiosk;
    std::string office;
    OfficeZone zone;
    std::filesystem::path assets;
    drivers::PrinterProfile printer;
    i18n::Language language; ///< the office's own
    i18n::Translator translator;

    /// Must not outlive the settings.
    [[nodiscard]] print::Speaker speaker() const { return {office, zone, {translator, language}}; }
};

/// Reads only the keys it needs of a kiosk.toml. Errors: as load_config().
[[nodiscard]] Result<SlipSettings> read_slip_settings(const std::filesystem::path& config);

} // namespace anjungan::tool
