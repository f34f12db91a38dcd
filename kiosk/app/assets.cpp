// Reads services, translations and the printer's profile.
#include "kiosk/app/assets.hpp"

#include <fmt/format.h>

namespace anjungan::app {

Result<Assets> load_assets(const Config& config) {
    auto catalogue = services::load_catalogue(config.assets / "services");
    if (!catalogue) {
        return fail(std::move(catalogue.error()));
    }
    auto translator = i18n::Translator::load(config.locales, config.languages);
    if (!translator) {
        return fail(std::move(translator.error()));
    }
    const auto file = config.assets / "printers" / (config.printer_profile + ".toml");
    auto printer = drivers::load_profile(file);
    if (!printer) {
        return fail(std::move(printer.error()));
    }
    return Assets{std::move(*catalogue), std::move(*translator), std::move(*printer)};
}

} // namespace anjungan::app
