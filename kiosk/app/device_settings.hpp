/// What kiosk.toml says about the devices beside printer and panel.
#pragma once

#include <cstdint>

namespace anjungan::app {

class ConfigReader;

enum class VoiceDevice : std::uint8_t {
    transcript, ///< nothing is heard
    espeak,     ///< espeak-ng and recordings, through the machine's loudspeaker
};

struct DeviceSettings {
    VoiceDevice voice = VoiceDevice::transcript;
    bool voice_on_at_start = false; ///< before anybody has asked for it
    int voice_rate_percent = 100;
    int voice_volume_percent = 100;
};

void read_device_settings(ConfigReader& reader, DeviceSettings& into);

} // namespace anjungan::app
