// SPDX-License-Identifier: GPL-3.0-or-later
// espeak-ng and recordings through SDL.
#include "kiosk/app/loudspeaker.hpp"

#include "drivers/voice/sdl/sdl_audio_sink.hpp"

namespace anjungan::app {

namespace {

/// A voice with the sound device that it speaks through.
class Loudspeaker : public drivers::Voice {
public:
    Loudspeaker(
        std::unique_ptr<drivers::AudioSink> sink, std::unique_ptr<drivers::EspeakVoice> voice
    )
        : sink_(std::move(sink)), voice_(std::move(voice)) {}

    [[nodiscard]] Status speak(drivers::Utterance utterance, drivers::Turn turn) override {
        return voice_->speak(std::move(utterance), turn);
    }
    void stop() override { voice_->stop(); }

private:
    std::unique_ptr<drivers::AudioSink> sink_; // before the voice, which uses it
    std::unique_ptr<drivers::EspeakVoice> voice_;
};

} // namespace

Result<std::unique_ptr<drivers::Voice>> open_loudspeaker(const Config& config) {
    auto sink = drivers::SdlAudioSink::open();
    TRY(sink);
    drivers::EspeakOptions options;
    options.recordings = config.assets / "audio";
    options.rate_percent = config.devices.voice_rate_percent;
    options.volume_percent = config.devices.voice_volume_percent;
    auto voice = drivers::EspeakVoice::open(std::move(options), **sink);
    TRY(voice);
    return std::make_unique<Loudspeaker>(std::move(*sink), std::move(*voice));
}

} // namespace anjungan::app
