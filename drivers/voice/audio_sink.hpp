// SPDX-License-Identifier: GPL-3.0-or-later
/// Where sound goes: the seam between what is said and the machine's loudspeaker.
#pragma once

#include "base/result.hpp"

#include <chrono>
#include <cstdint>
#include <span>

namespace anjungan::drivers {

/// The one format there is: mono, 16 bits, this many samples a second (what espeak-ng makes).
constexpr int audio_rate = 22050;

/// Safe to call from every thread; no member waits for sound to be heard, and none but prepare()
/// for the device.
class AudioSink {
public:
    AudioSink() = default;
    AudioSink(const AudioSink&) = delete;
    AudioSink& operator=(const AudioSink&) = delete;
    virtual ~AudioSink() = default;

    /// Opens the device anew if it is gone, which may take its time: for the speaking thread,
    /// before each utterance. Errors: unavailable.
    [[nodiscard]] virtual Status prepare() = 0;

    /// Appends to what waits to be heard; heard by nobody while there is no device.
    virtual void play(std::span<const std::int16_t> samples) = 0;

    /// The same if nothing waits to be heard, else nothing: what is being said is never disturbed,
    /// and what is said next waits for no more than these samples.
    virtual void play_if_silent(std::span<const std::int16_t> samples) = 0;

    /// Forgets and overwrites what waits: silence within 100 ms.
    virtual void drop() = 0;

    /// How long what waits will sound.
    [[nodiscard]] virtual std::chrono::milliseconds waiting() const = 0;
};

} // namespace anjungan::drivers
