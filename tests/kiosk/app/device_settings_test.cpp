// SPDX-License-Identifier: GPL-3.0-or-later
// The devices' tables of kiosk.toml.
#include "kiosk/app/device_settings.hpp"

#include "base/config_reader.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::app;

namespace {

Result<DeviceSettings> settings_in(std::string_view text) {
    const auto file = ConfigFile::parse(text, "kiosk.toml");
    REQUIRE(file);
    ConfigReader reader(*file);
    DeviceSettings settings;
    read_device_settings(reader, settings);
    TRY(reader.status());
    return settings;
}

std::string complaint_about(std::string_view text) {
    const auto settings = settings_in(text);
    REQUIRE_FALSE(settings);
    return settings.error().detail;
}

} // namespace

TEST_CASE("DeviceSettings: nothing is heard unless the file says so", "[app]") {
    const auto settings = settings_in("");
    REQUIRE(settings);
    CHECK(settings->voice == VoiceDevice::none);
    CHECK_FALSE(settings->voice_on_at_start);
    CHECK(settings->watchdog == WatchdogDevice::none);
    CHECK(settings->network == NetworkDevice::none);
    CHECK(settings->power == PowerDevice::none);
}

TEST_CASE("DeviceSettings.network: the kernel's, or nobody's", "[app]") {
    CHECK(settings_in("[network]\ndevice = \"netlink\"")->network == NetworkDevice::netlink);
    CHECK_FALSE(settings_in("[network]\ndevice = \"wifi\""));
}

TEST_CASE("DeviceSettings.power: the kernel's, or a UPS with a name", "[app]") {
    CHECK(settings_in("[power]\ndevice = \"sysfs\"")->power == PowerDevice::sysfs);
    const auto ups = settings_in("[power]\ndevice = \"ups\"\nups = \"u@h\"\nlow_percent = 30");
    REQUIRE(ups);
    CHECK(ups->power_ups == "u@h");
    CHECK(ups->power_low_percent == 30);
    CHECK_FALSE(settings_in("[power]\ndevice = \"ups\""));
    CHECK_FALSE(settings_in("[power]\ndevice = \"sun\""));
}

TEST_CASE("DeviceSettings.watchdog: systemd, or a file", "[app]") {
    CHECK(settings_in("[watchdog]\ndevice = \"systemd\"")->watchdog == WatchdogDevice::systemd);
    const auto file = settings_in("[watchdog]\ndevice = \"/dev/watchdog1\"\nseconds = 30");
    REQUIRE(file);
    CHECK(file->watchdog == WatchdogDevice::file);
    CHECK(file->watchdog_file == "/dev/watchdog1");
    CHECK(file->watchdog_time == std::chrono::seconds(30));
    CHECK_FALSE(settings_in("[watchdog]\ndevice = \"dog\""));
    CHECK_FALSE(settings_in("[watchdog]\nseconds = 5"));
}

TEST_CASE("DeviceSettings.voice: is read, and mistakes are told", "[app]") {
    const auto settings = settings_in("[voice]\ndevice = \"espeak\"\non_at_start = \"yes\"\n"
                                      "rate_percent = 80\nvolume_percent = 60\n");
    REQUIRE(settings);
    CHECK(settings->voice == VoiceDevice::espeak);
    CHECK(settings->voice_on_at_start);
    CHECK(settings->voice_rate_percent == 80);
    CHECK(settings->voice_volume_percent == 60);
    CHECK(settings->tick); // a touch is heard unless the office will not have it
    CHECK_FALSE(settings_in("[voice]\ntick = \"no\"")->tick);
    CHECK_FALSE(settings_in("[voice]\ntick = \"loud\""));
    CHECK(
        complaint_about("[voice]\ndevice = \"loud\"") ==
        "kiosk.toml:2: 'voice.device' must be \"none\" or \"espeak\""
    );
    CHECK(
        complaint_about("[voice]\non_at_start = \"maybe\"") ==
        "kiosk.toml:2: 'voice.on_at_start' must be \"yes\" or \"no\""
    );
    CHECK_FALSE(settings_in("[voice]\nrate_percent = 201"));
}
