// Reads kiosk.toml.
#include "kiosk/app/config.hpp"

#include "kiosk/app/config_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::app {

namespace {

using Reader = ConfigReader;

const std::vector<std::string_view> known_keys = {
    "kiosk.id",
    "kiosk.office",
    "kiosk.zone",
    "kiosk.data_directory",
    "kiosk.keys_directory",
    "kiosk.retention_days",
    "panel.width_px",
    "panel.height_px",
    "panel.pixels_per_mm",
    "panel.layout",
    "assets.directory",
    "assets.locale_directory",
    "hub.url",
    "hub.public_url",
    "hub.authorities",
    "hub.certificate",
    "hub.key",
    "hub.proxy",
    "printer.profile",
    "printer.device",
    "scanner.device",
    "card_reader.device",
    "touch.device",
    "touch.rotation",
    "touch.matrix",
    "session.idle_seconds",
    "session.warning_seconds",
    "languages.offered",
    "languages.default",
    "voice.device",
    "voice.on_at_start",
    "voice.rate_percent",
    "voice.volume_percent",
    "network.device",
    "power.device",
    "power.ups",
    "power.low_percent",
    "watchdog.device",
    "watchdog.seconds",
};

const std::vector<std::string_view> required_keys = {
    "kiosk.id",
    "kiosk.office",
    "kiosk.data_directory",
    "kiosk.keys_directory",
    "hub.public_url",
};

void read_zone(Reader& reader, Config& config) {
    std::string name = config.site.zone.name;
    reader.text("kiosk.zone", name);
    if (auto zone = zone_named(name); zone) {
        config.site.zone = std::move(*zone);
    } else {
        reader.complain("kiosk.zone", zone.error().detail);
    }
}

void read_panel(Reader& reader, Config& config) {
    reader.whole("panel.width_px", 640, 8192, config.panel.width_px);
    reader.whole("panel.height_px", 640, 8192, config.panel.height_px);
    reader.number("panel.pixels_per_mm", 1, 20, config.panel.pixels_per_mm);
    std::string layout = config.panel.width_px > config.panel.height_px ? "landscape" : "portrait";
    reader.text("panel.layout", layout);
    if (layout == "portrait") {
        config.layout = ui::Layout::portrait;
    } else if (layout == "landscape") {
        config.layout = ui::Layout::landscape;
    } else if (layout == "low_reach") {
        config.layout = ui::Layout::low_reach;
    } else {
        reader.complain("panel.layout", "must be \"portrait\", \"landscape\" or \"low_reach\"");
    }
}

void read_languages(Reader& reader, const ConfigFile& file, Config& config) {
    if (auto offered = file.text_list("languages.offered"); !offered) {
        reader.complain("languages.offered", "must be a list of texts, for example [\"id\"]");
    } else if (!offered->empty()) {
        config.languages = std::move(*offered);
    }
    config.default_language = config.languages.front();
    reader.text("languages.default", config.default_language);
    const auto& list = config.languages;
    if (std::find(list.begin(), list.end(), config.default_language) == list.end()) {
        reader.complain("languages.default", "must be one of languages.offered");
    }
}

void read_hub(Reader& reader, Config& config) {
    reader.text("hub.url", config.site.hub_url);
    reader.text("hub.public_url", config.site.public_url);
    reader.path("hub.authorities", config.site.hub_authorities);
    reader.path("hub.certificate", config.site.hub_certificate);
    reader.path("hub.key", config.site.hub_key);
    if (config.site.hub_certificate.empty() != config.site.hub_key.empty()) {
        reader.complain(
            config.site.hub_key.empty() ? "hub.certificate" : "hub.key",
            "hub.certificate and hub.key belong together: name both files or neither"
        );
    }
    reader.text("hub.proxy", config.site.hub_proxy);
}

void read_printer(Reader& reader, Config& config) {
    reader.text("printer.profile", config.printer_profile);
    std::string device;
    reader.text("printer.device", device);
    if (device.empty()) {
        return;
    }
    if (auto address = drivers::parse_address(device); address) {
        config.printer_address = std::move(*address);
    } else {
        reader.complain("printer.device", address.error().detail);
    }
}

template <class Setting>
void read_setting(
    Reader& reader,
    std::string_view key,
    Result<Setting> (*parse)(std::string_view),
    Setting& setting
) {
    std::string text = "none";
    reader.text(key, text);
    if (auto parsed = parse(text); parsed) {
        setting = std::move(*parsed);
    } else {
        reader.complain(key, parsed.error().detail);
    }
}

void read_touch(Reader& reader, Config& config) {
    std::string device = "any";
    reader.text("touch.device", device);
    if (device != "any" && device != "required") {
        reader.complain("touch.device", "must be \"any\" or \"required\"");
    }
    config.touch_wanted = device == "required" ? TouchWanted::required : TouchWanted::any;
    int degrees = 0;
    reader.whole("touch.rotation", 0, 270, degrees);
    if (degrees % 90 != 0) {
        reader.complain("touch.rotation", "must be 0, 90, 180 or 270");
    }
    std::string numbers = "1 0 0 0 1 0";
    reader.text("touch.matrix", numbers);
    if (const auto matrix = ui::parse_touch_matrix(numbers); matrix) {
        config.touch = matrix->then(ui::rotation_matrix(ui::Rotation(degrees / 90)));
    } else {
        reader.complain("touch.matrix", matrix.error().detail);
    }
}

Status read_into(const ConfigFile& file, Config& config) {
    Reader reader(file);
    std::int64_t retention_days = config.site.retention.count();
    reader.text("kiosk.id", config.site.kiosk);
    reader.text("kiosk.office", config.site.office);
    read_zone(reader, config);
    reader.path("kiosk.data_directory", config.site.data_directory);
    reader.path("kiosk.keys_directory", config.site.keys_directory);
    reader.whole("kiosk.retention_days", 0, 3650, retention_days);
    config.site.retention = std::chrono::days(retention_days);
    read_panel(reader, config);
    reader.path("assets.directory", config.assets);
    reader.path("assets.locale_directory", config.locales);
    read_hub(reader, config);
    read_printer(reader, config);
    read_setting(reader, "scanner.device", drivers::parse_scanner_setting, config.scanner);
    read_setting(
        reader, "card_reader.device", drivers::parse_card_reader_setting, config.card_reader
    );
    read_touch(reader, config);
    reader.seconds("session.idle_seconds", 30, config.idle.until_warning);
    // WCAG 2.2.1: the warning stands at least half a minute.
    reader.seconds("session.warning_seconds", 30, config.idle.warning);
    read_languages(reader, file, config);
    read_device_settings(reader, config.devices);
    return reader.status();
}

} // namespace

Result<Config> load_config(const std::filesystem::path& path) {
    auto file = ConfigFile::load(path);
    if (!file) {
        return fail(std::move(file.error()));
    }
    auto status = file->check_keys(known_keys);
    if (status) {
        status = file->require(required_keys);
    }
    Config config;
    config.assets = ANJUNGAN_ASSET_DIR;
    config.locales = ANJUNGAN_LOCALE_DIR;
    if (status) {
        status = read_into(*file, config);
    }
    if (!status) {
        return fail(std::move(status.error()));
    }
    return config;
}

} // namespace anjungan::app
