// SPDX-License-Identifier: GPL-3.0-or-later
// espeak-ng and recordings through SDL.
#include "kiosk/app/loudspeaker.hpp"

#include "drivers/voice/espeak_voice.hpp"
#include "drivers/voice/sdl/sdl_audio_sink.hpp"

#include <utility>

namespace anjungan::app {

namespace {

Status open_voice(const Config& config, Devices& devices) {
    auto sound = drivers::SdlAudioSink::open();
    TRY(sound);
    devices.sound = std::move(*sound);
    drivers::EspeakOptions options;
    options.recordings = config.assets / "audio";
    options.rate_percent = config.devices.voice_rate_percent;
    options.volume_percent = config.devices.voice_volume_percent;
    auto voice = drivers::EspeakVoice::open(std::move(options), *devices.sound);
    TRY(voice);
    devices.voice = std::move(*voice);
    return {};
}

} // namespace

void open_sound(const Config& config, Devices& devices) {
    switch (config.devices.voice) {
    case VoiceDevice::none: return;
    case VoiceDevice::espeak: break;
    }
    if (const auto opened = open_voice(config, devices); !opened) {
        devices.faults.push_back(
            session::fault_changed(session::FaultSource::voice, opened.error().detail)
        );
    }
}

} // namespace anjungan::app
