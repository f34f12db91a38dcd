// A kiosk.toml, as far as slips need it.
#include "tool/slip_settings.hpp"

#include "base/config_file.hpp"

namespace anjungan::tool {

namespace {

/// The value of a key, or what stands for it when it is absent.
Result<std::string> text_or(const ConfigFile& file, std::string_view key, std::string otherwise) {
    auto value = file.text(key);
    if (!value) {
        return fail(std::move(value.error()));
    }
    return value->value_or(std::move(otherwise));
}

Result<std::filesystem::path>
path_or(const ConfigFile& file, std::string_view key, const char* otherwise) {
    auto value = text_or(file, key, otherwise);
    if (!value) {
        return fail(std::move(value.error()));
    }
    return file.resolve(*value);
}

struct Values {
    std::string kiosk;
    std::string office;
    std::string zone;
    std::string profile;
    std::string language;
};

Result<Values> read_values(const ConfigFile& file) {
    Values values;
    const std::initializer_list<std::tuple<std::string_view, const char*, std::string*>> keys = {
        {"kiosk.id", "", &values.kiosk},
        {"kiosk.office", "", &values.office},
        {"kiosk.zone", "WIB", &values.zone},
        {"printer.profile", "generic-80mm-576", &values.profile},
        {"languages.default", "id", &values.language}};
    for (const auto& [key, otherwise, into] : keys) {
        auto value = text_or(file, key, otherwise);
        if (!value) {
            return fail(std::move(value.error()));
        }
        *into = std::move(*value);
    }
    return values;
}

Result<SlipSettings> settings_from(
    Values values, const std::filesystem::path& assets, const std::filesystem::path& locales
) {
    auto zone = zone_named(values.zone);
    if (!zone) {
        return fail(std::move(zone.error()));
    }
    auto printer = drivers::load_profile(assets / "printers" / (values.profile + ".toml"));
    if (!printer) {
        return fail(std::move(printer.error()));
    }
    auto translator = i18n::Translator::load(locales, i18n::fallback_chain(values.language));
    if (!translator) {
        return fail(std::move(translator.error()));
    }
    return SlipSettings{
        std::move(values.kiosk),
        std::move(values.office),
        std::move(*zone),
        assets,
        std::move(*printer),
        std::move(values.language),
        std::move(*translator)};
}

} // namespace

Result<SlipSettings> read_slip_settings(const std::filesystem::path& config) {
    auto file = ConfigFile::load(config);
    if (!file) {
        return fail(std::move(file.error()));
    }
    if (auto complete = file->require({"kiosk.id", "kiosk.office"}); !complete) {
        return fail(std::move(complete.error()));
    }
    auto values = read_values(*file);
    auto assets = path_or(*file, "assets.directory", ANJUNGAN_ASSET_DIR);
    auto locales = path_or(*file, "assets.locale_directory", ANJUNGAN_LOCALE_DIR);
    if (!values || !assets || !locales) {
        return fail(!values ? values.error() : !assets ? assets.error() : locales.error());
    }
    return settings_from(std::move(*values), *assets, *locales);
}

} // namespace anjungan::tool
