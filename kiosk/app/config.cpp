// SPDX-License-Identifier: GPL-3.0-or-later
// Reads kiosk.toml.
#include "kiosk/app/config.hpp"

#include "base/config_reader.hpp"
#include "kiosk/app/office_days.hpp"
#include "kiosk/services/dates.hpp"

#include <algorithm>
#include <array>

namespace anjungan::app {

namespace {

const std::vector<std::string_view> required_keys = {
    "kiosk.id",
    "kiosk.office",
    "kiosk.data_directory",
    "kiosk.keys_directory",
    "hub.public_url",
};

void read_panel(ConfigReader& reader, Config& config) {
    reader.whole("panel.width_px", 640, 8192, config.panel.width_px);
    reader.whole("panel.height_px", 640, 8192, config.panel.height_px);
    reader.number("panel.pixels_per_mm", 1, 20, config.panel.pixels_per_mm);
    reader.number("panel.lower_edge_mm", 0, 1500, config.panel.lower_edge_mm);
    if (config.panel.width_px > config.panel.height_px) {
        config.layout = ui::Layout::landscape;
    }
    reader.choice(
        "panel.layout",
        {{"portrait", ui::Layout::portrait},
         {"landscape", ui::Layout::landscape},
         {"low_reach", ui::Layout::low_reach}},
        config.layout
    );
}

void read_languages(ConfigReader& reader, Config& config) {
    reader.texts("languages.offered", config.languages);
    config.default_language = config.languages.front();
    reader.text("languages.default", config.default_language);
    const auto& list = config.languages;
    if (std::find(list.begin(), list.end(), config.default_language) == list.end()) {
        reader.complain("languages.default", "must be one of languages.offered");
    }
}

void read_hub(ConfigReader& reader, Config& config) {
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

/// None if the text is empty.
Result<std::optional<drivers::DeviceAddress>> printer_address_from(const std::string& text) {
    if (text.empty()) {
        return std::optional<drivers::DeviceAddress>();
    }
    auto address = drivers::parse_address(text);
    TRY(address);
    return std::move(*address);
}

void read_touch(ConfigReader& reader, Config& config) {
    reader.choice(
        "touch.device",
        {{"any", TouchWanted::any}, {"required", TouchWanted::required}},
        config.touch_wanted
    );
    int degrees = 0;
    reader.whole("touch.rotation", 0, 270, degrees);
    if (degrees % 90 != 0) {
        reader.complain("touch.rotation", "must be 0, 90, 180 or 270");
    }
    ui::TouchMatrix matrix;
    reader.parsed("touch.matrix", ui::parse_touch_matrix, matrix);
    config.touch = matrix.then(ui::rotation_matrix(ui::Rotation(degrees / 90)));
}

void read_kiosk(ConfigReader& reader, Config& config) {
    reader.text("kiosk.id", config.site.kiosk);
    reader.text("kiosk.office", config.site.office);
    reader.parsed("kiosk.zone", zone_named, config.site.zone);
    reader.path("kiosk.data_directory", config.site.data_directory);
    reader.path("kiosk.keys_directory", config.site.keys_directory);
    reader.duration("kiosk.retention_days", 0, 3650, config.site.retention);
}

/// The reader keeps keys as they are given: these live as long as the program.
const std::vector<std::string>& counter_keys() {
    static const auto keys = [] {
        std::vector<std::string> all;
        for (char group = 'A'; group <= 'Z'; ++group) {
            all.push_back(std::string("counters.") + group);
        }
        return all;
    }();
    return keys;
}

/// For slips. One key a queue group, so that a misspelt one is found.
void read_contact(ConfigReader& reader, back_office::OfficeContact& contact) {
    reader.text("contact.telephone", contact.telephone);
    reader.text("contact.hours", contact.hours);
    for (const auto& key : counter_keys()) {
        std::string counter;
        reader.text(key, counter);
        if (!counter.empty()) {
            contact.counters.emplace(key.substr(key.size() - 1), std::move(counter));
        }
    }
}

void read_days(ConfigReader& reader, std::string_view key, flow::Days& days) {
    std::vector<std::string> texts;
    reader.texts(key, texts);
    for (const auto& text : texts) {
        if (const auto day = services::parse_iso_date(text); day.has_value()) {
            days.push_back(*day);
        } else {
            reader.complain(key, "\"" + text + "\" is no day; write it as 2026-12-25");
        }
    }
}

void read_opening(ConfigReader& reader, flow::OpeningHours& opening) {
    constexpr std::array keys = {
        "opening.sunday",
        "opening.monday",
        "opening.tuesday",
        "opening.wednesday",
        "opening.thursday",
        "opening.friday",
        "opening.saturday"};
    for (std::size_t day = 0; day < keys.size(); ++day) {
        reader.parsed(keys.at(day), flow::open_spans_from, opening.days.at(day));
    }
    read_days(reader, "opening.closed", opening.closed);
    read_days(reader, "opening.open", opening.open);
    constexpr int half_a_day = 12 * 60;
    reader.whole("opening.last_number_minutes", 0, half_a_day, opening.last_number_minutes);
}

void read_all(ConfigReader& reader, Config& config) {
    reader.require(required_keys);
    read_kiosk(reader, config);
    read_contact(reader, config.site.contact);
    read_opening(reader, config.opening);
    config.site.week = working_week(config.opening);
    read_panel(reader, config);
    reader.path("assets.directory", config.assets);
    reader.path("assets.locale_directory", config.locales);
    read_hub(reader, config);
    reader.text("printer.profile", config.printer_profile);
    reader.parsed("printer.device", printer_address_from, config.printer_address);
    reader.parsed("scanner.device", drivers::parse_scanner_setting, config.scanner);
    reader.parsed("keypad.device", drivers::parse_keypad_setting, config.keypad);
    reader.choice("keypad.one_button", {{"yes", true}, {"no", false}}, config.one_button);
    reader.parsed("earphone.device", drivers::parse_earphone_setting, config.earphone);
    reader.parsed("card_reader.device", drivers::parse_card_reader_setting, config.card_reader);
    read_touch(reader, config);
    constexpr int max_idle_length = 3600;
    reader.duration("session.idle_seconds", 30, max_idle_length, config.idle.until_warning);
    // WCAG 2.2.1: the warning stands at least half a minute.
    reader.duration("session.warning_seconds", 30, max_idle_length, config.idle.warning);
    read_languages(reader, config);
    read_device_settings(reader, config.devices);
}

} // namespace

Result<Config> load_config(const std::filesystem::path& path) {
    const auto file = ConfigFile::load(path);
    TRY(file);
    Config config;
    config.assets = ANJUNGAN_ASSET_DIR;
    config.locales = ANJUNGAN_LOCALE_DIR;
    ConfigReader reader(*file);
    read_all(reader, config);
    TRY(reader.finish());
    return config;
}

} // namespace anjungan::app
