// SPDX-License-Identifier: GPL-3.0-or-later
/// What kiosk.toml says about the devices beside printer and panel.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>

namespace anjungan {
class ConfigReader;
}

namespace anjungan::app {

enum class VoiceDevice : std::uint8_t {
    none,   ///< nothing is heard
    espeak, ///< espeak-ng and recordings, through the machine's loudspeaker
};

enum class PowerDevice : std::uint8_t { none, sysfs, ups };

enum class WatchdogDevice : std::uint8_t { none, systemd, file };

enum class NetworkDevice : std::uint8_t {
    none,    ///< not watched: sending is always worth a try
    netlink, ///< as the kernel tells it
};

struct DeviceSettings {
    VoiceDevice voice = VoiceDevice::none;
    bool voice_on_at_start = false; ///< before anybody has asked for it
    int voice_rate_percent = 100;
    int voice_volume_percent = 100;
    bool tick = true; ///< a soft sound when a touch is taken; only where there is a loudspeaker

    NetworkDevice network = NetworkDevice::none;

    PowerDevice power = PowerDevice::none;
    std::string power_ups; ///< "NAME@HOST:PORT"
    int power_low_percent = 20;

    WatchdogDevice watchdog = WatchdogDevice::none;
    std::filesystem::path watchdog_file;    ///< "/dev/watchdog"
    std::chrono::seconds watchdog_time{60}; ///< of the file; systemd's is in its unit
};

void read_device_settings(ConfigReader& reader, DeviceSettings& into);

} // namespace anjungan::app
