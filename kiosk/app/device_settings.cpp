// Reads the tables of the devices.
#include "kiosk/app/device_settings.hpp"

#include "kiosk/app/config_reader.hpp"

namespace anjungan::app {

namespace {

void read_voice(ConfigReader& reader, DeviceSettings& into) {
    std::string device = "none";
    reader.text("voice.device", device);
    if (device == "espeak") {
        into.voice = VoiceDevice::espeak;
    } else if (device != "none") {
        reader.complain("voice.device", "must be \"none\" or \"espeak\"");
    }
    reader.yes_or_no("voice.on_at_start", into.voice_on_at_start);
    reader.whole("voice.rate_percent", 50, 200, into.voice_rate_percent);
    reader.whole("voice.volume_percent", 0, 100, into.voice_volume_percent);
}

void read_network(ConfigReader& reader, DeviceSettings& into) {
    std::string device = "none";
    reader.text("network.device", device);
    if (device == "netlink") {
        into.network = NetworkDevice::netlink;
    } else if (device != "none") {
        reader.complain("network.device", "must be \"none\" or \"netlink\"");
    }
}

void read_power(ConfigReader& reader, DeviceSettings& into) {
    std::string device = "none";
    reader.text("power.device", device);
    reader.text("power.ups", into.power_ups);
    reader.whole("power.low_percent", 5, 90, into.power_low_percent);
    if (device == "sysfs") {
        into.power = PowerDevice::sysfs;
    } else if (device == "ups") {
        into.power = PowerDevice::ups;
    } else if (device != "none") {
        reader.complain("power.device", "must be \"none\", \"sysfs\" or \"ups\"");
    }
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
    reader.seconds("watchdog.seconds", 10, into.watchdog_time);
}

} // namespace

void read_device_settings(ConfigReader& reader, DeviceSettings& into) {
    read_voice(reader, into);
    read_network(reader, into);
    read_power(reader, into);
    read_watchdog(reader, into);
}

} // namespace anjungan::app
