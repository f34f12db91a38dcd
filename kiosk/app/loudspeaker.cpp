// espeak-ng and recordings through SDL.
#include "kiosk/app/loudspeaker.hpp"

#include "drivers/voice/sdl/sdl_audio_sink.hpp"

namespace anjungan::app {

Result<std::unique_ptr<Loudspeaker>> Loudspeaker::open(const Config& config) {
    auto sink = drivers::SdlAudioSink::open();
    if (!sink) {
        return fail(std::move(sink.error()));
    }
    drivers::EspeakOptions options;
    options.recordings = config.assets / "audio";
    options.rate_percent = config.devices.voice_rate_percent;
    options.volume_percent = config.devices.voice_volume_percent;
    auto voice = drivers::EspeakVoice::open(std::move(options), **sink);
    if (!voice) {
        return fail(std::move(voice.error()));
    }
    std::unique_ptr<Loudspeaker> loudspeaker(new Loudspeaker);
    loudspeaker->sink_ = std::move(*sink);
    loudspeaker->voice_ = std::move(*voice);
    return loudspeaker;
}

} // namespace anjungan::app
