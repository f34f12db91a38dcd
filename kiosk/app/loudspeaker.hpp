/// The voice that is heard, as kiosk.toml wants it.
#pragma once

#include "drivers/voice/espeak_voice.hpp"
#include "kiosk/app/config.hpp"

#include <memory>

namespace anjungan::app {

class Loudspeaker {
public:
    /// Opens the sound device before other threads do sound. Errors: an operator's sentence; the
    /// kiosk goes on without being heard.
    [[nodiscard]] static Result<std::unique_ptr<Loudspeaker>> open(const Config& config);

    [[nodiscard]] drivers::Voice& voice() { return *voice_; }

private:
    Loudspeaker() = default;

    std::unique_ptr<drivers::AudioSink> sink_; // before the voice, which uses it
    std::unique_ptr<drivers::EspeakVoice> voice_;
};

} // namespace anjungan::app
