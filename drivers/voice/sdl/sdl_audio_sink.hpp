// SPDX-License-Identifier: GPL-3.0-or-later
/// The machine's loudspeaker, through SDL.
#pragma once

#include "drivers/voice/audio_sink.hpp"

#include <memory>

namespace anjungan::drivers {

/// A loudspeaker that is pulled makes prepare() open the machine's default device anew.
class SdlAudioSink : public AudioSink {
public:
    /// Before the voice's thread starts; may wait for a sound server. Errors: unavailable (no sound
    /// device, or SDL_AUDIODRIVER names none).
    [[nodiscard]] static Result<std::unique_ptr<SdlAudioSink>> open();
    SdlAudioSink(const SdlAudioSink&) = delete;
    SdlAudioSink& operator=(const SdlAudioSink&) = delete;
    ~SdlAudioSink() override;

    [[nodiscard]] Status prepare() override;
    void play(std::span<const std::int16_t> samples) override;
    void play_if_silent(std::span<const std::int16_t> samples) override;
    void drop() override;
    [[nodiscard]] std::chrono::milliseconds waiting() const override;

private:
    struct Device; // keeps SDL's types in the .cpp

    explicit SdlAudioSink(std::unique_ptr<Device> device);

    std::unique_ptr<Device> device_;
};

} // namespace anjungan::drivers
