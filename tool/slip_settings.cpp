// SPDX-License-Identifier: GPL-3.0-or-later
// A kiosk.toml, as far as slips need it.
#include "tool/slip_settings.hpp"

#include "base/config_reader.hpp"

namespace anjungan::tool {

namespace {

struct Values {
    std::string kiosk;
    std::string office;
    OfficeZone zone;
    std::string profile = "generic-80mm-576";
    std::string language = "id";
    std::filesystem::path assets = ANJUNGAN_ASSET_DIR;
    std::filesystem::path locales = ANJUNGAN_LOCALE_DIR;
};

Result<Values> read_values(const ConfigFile& file) {
    Values values;
    ConfigReader reader(file);
    reader.require({"kiosk.id", "kiosk.office"});
    reader.text("kiosk.id", values.kiosk);
    reader.text("kiosk.office", values.office);
    reader.parsed("kiosk.zone", zone_named, values.zone);
    reader.text("printer.profile", values.profile);
    reader.text("languages.default", values.language);
    reader.path("assets.directory", values.assets);
    reader.path("assets.locale_directory", values.locales);
    TRY(reader.status());
    return values;
}

} // namespace

Result<SlipSettings> read_slip_settings(const std::filesystem::path& config) {
    const auto file = ConfigFile::load(config);
    TRY(file);
    auto values = read_values(*file);
    TRY(values);
    auto printer = drivers::load_profile(values->assets / "printers" / (values->profile + ".toml"));
    TRY(printer);
    auto translator =
        i18n::Translator::load(values->locales, i18n::fallback_chain(values->language));
    TRY(translator);
    return SlipSettings{
        std::move(values->kiosk),
        std::move(values->office),
        std::move(values->zone),
        std::move(values->assets),
        std::move(*printer),
        std::move(values->language),
        std::move(*translator)};
}

} // namespace anjungan::tool
