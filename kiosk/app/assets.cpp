// SPDX-License-Identifier: GPL-3.0-or-later
// Reads services, translations and the printer's profile.
#include "kiosk/app/assets.hpp"

#include <fmt/format.h>

#include <cstdlib>

namespace anjungan::app {

void use_own_fonts(const Config& config) {
    // NOLINTNEXTLINE(concurrency-mt-unsafe): before any thread
    setenv("FONTCONFIG_FILE", (config.assets / "fonts.conf").c_str(), 1);
}

Result<Assets> load_assets(const Config& config) {
    auto catalogue = services::load_catalogue(config.assets / "services");
    TRY(catalogue);
    auto translator = i18n::Translator::load(config.locales, config.languages);
    TRY(translator);
    const auto file = config.assets / "printers" / (config.printer_profile + ".toml");
    auto printer = drivers::load_profile(file);
    TRY(printer);
    return Assets{std::move(*catalogue), std::move(*translator), std::move(*printer)};
}

} // namespace anjungan::app
