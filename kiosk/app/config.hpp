// SPDX-License-Identifier: GPL-3.0-or-later
/// The kiosk's configuration file, kiosk.toml; packaging/config/kiosk.toml lists every key.
#pragma once

#include "drivers/card-reader/card_reader_setting.hpp"
#include "drivers/earphone/earphone_setting.hpp"
#include "drivers/keypad/keypad.hpp"
#include "drivers/scanner/scanner_setting.hpp"
#include "drivers/transport/address.hpp"
#include "kiosk/app/device_settings.hpp"
#include "kiosk/back-office/site.hpp"
#include "kiosk/flow/idle_guard.hpp"
#include "kiosk/flow/opening_hours.hpp"
#include "kiosk/i18n/translator.hpp"
#include "kiosk/ui/appearance.hpp"
#include "kiosk/ui/touch_calibration.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace anjungan::app {

/// Whether a machine without a touch panel is a fault: on a desktop the mouse is a finger.
enum class TouchWanted : std::uint8_t { any, required };

/// Paths are resolved against the file's directory.
struct Config {
    back_office::Site site;

    ui::Panel panel;
    ui::Layout layout = ui::Layout::portrait;

    std::filesystem::path assets;
    std::filesystem::path locales;

    std::string printer_profile = "generic-80mm-576";
    std::optional<drivers::DeviceAddress> printer_address; ///< nothing: none is named

    drivers::ScannerSetting scanner;
    drivers::KeypadSetting keypad; ///< in full screen its keys count and no others
    bool one_button = false;       ///< the choices go by themselves, as soon as somebody has begun
    drivers::EarphoneSetting earphone;
    drivers::CardReaderSetting card_reader;
    TouchWanted touch_wanted = TouchWanted::any;
    ui::TouchMatrix touch;  ///< from the panel's touches to the picture
    DeviceSettings devices; ///< voice, watchdog, network, power

    flow::IdleTimes idle;
    flow::OpeningHours opening; ///< none known: the screens say nothing of it
    std::vector<i18n::Language> languages = {"id", "en"};
    i18n::Language default_language = "id";
};

/// `not_found` or `invalid_input`, as a sentence with file, line and key.
[[nodiscard]] Result<Config> load_config(const std::filesystem::path& path);

} // namespace anjungan::app
