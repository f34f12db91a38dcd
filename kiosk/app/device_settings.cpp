// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the tables of the devices.
#include "kiosk/app/device_settings.hpp"

#include "base/config_reader.hpp"

namespace anjungan::app {

namespace {

void read_voice(ConfigReader& reader, DeviceSettings& into) {
    reader.choice(
        "voice.device", {{"none", VoiceDevice::none}, {"espeak", VoiceDevice::espeak}}, into.voice
    );
    reader.choice("voice.on_at_start", {{"yes", true}, {"no", false}}, into.voice_on_at_start);
    reader.whole("voice.rate_percent", 50, 200, into.voice_rate_percent);
    reader.whole("voice.volume_percent", 0, 100, into.voice_volume_percent);
    reader.choice("voice.tick", {{"yes", true}, {"no", false}}, into.tick);
}

void read_network(ConfigReader& reader, DeviceSettings& into) {
    reader.choice(
        "network.device",
        {{"none", NetworkDevice::none}, {"netlink", NetworkDevice::netlink}},
        into.network
    );
}

void read_power(ConfigReader& reader, DeviceSettings& into) {
    reader.choice(
        "power.device",
        {{"none", PowerDevice::none}, {"sysfs", PowerDevice::sysfs}, {"ups", PowerDevice::ups}},
        into.power
    );
    reader.text("power.ups", into.power_ups);
    reader.whole("power.low_percent", 5, 90, into.power_low_percent);
    if (into.power == PowerDevice::ups && into.power_ups.empty()) {
        reader.complain("power.ups", "must name the UPS, as \"ups@127.0.0.1\"");
    }
}

void read_watchdog(ConfigReader& reader, DeviceSettings& into) {
    std::string device = "none";
    reader.text("watchdog.device", device);
    if (device == "systemd") {
        into.watchdog = WatchdogDevice::systemd;
    } else if (device.starts_with('/')) {
        into.watchdog = WatchdogDevice::file;
        into.watchdog_file = device;
    } else if (device != "none") {
        reader.complain(
            "watchdog.device", "must be \"none\", \"systemd\" or a file as \"/dev/watchdog\""
        );
    }
    reader.duration("watchdog.seconds", 10, 3600, into.watchdog_time);
}

} // namespace

void read_device_settings(ConfigReader& reader, DeviceSettings& into) {
    read_voice(reader, into);
    read_network(reader, into);
    read_power(reader, into);
    read_watchdog(reader, into);
}

} // namespace anjungan::app
