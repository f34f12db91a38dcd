// SPDX-License-Identifier: GPL-3.0-or-later
// Samples wait here until SDL's thread asks for them.
#include "drivers/voice/sdl/sdl_audio_sink.hpp"

#include "base/mutex.hpp"
#include "base/secret.hpp"

#include <SDL.h>

#include <algorithm>
#include <deque>
#include <string>

namespace anjungan::drivers {

namespace {

/// SDL asks for so much at once: what has been given away, 46 ms, sounds on after drop().
constexpr Uint16 samples_at_once = 1024;

Error no_device() {
    return {ErrorCode::unavailable, std::string("no sound device: ") + SDL_GetError()};
}

void wipe_sample(std::int16_t& sample) {
    wipe({reinterpret_cast<std::uint8_t*>(&sample), sizeof sample});
}

} // namespace

/// Not SDL_QueueAudio: its queue keeps what was spoken in memory that nobody overwrites.
struct SdlAudioSink::Device {
    mutable Mutex mutex; ///< never held while SDL is called: its thread takes it, too
    std::deque<std::int16_t> samples GUARDED_BY(mutex);
    SDL_AudioDeviceID number = 0; ///< the speaking thread's; 0: none

    static void give(void* device, Uint8* bytes, int length) {
        static_cast<Device*>(device)->fill(
            {reinterpret_cast<std::int16_t*>(bytes),
             static_cast<std::size_t>(length) / sizeof(std::int16_t)}
        );
    }

    void fill(std::span<std::int16_t> wanted) {
        const MutexLock lock(mutex);
        const auto count = std::min(wanted.size(), samples.size());
        for (std::size_t i = 0; i < count; ++i) {
            wanted[i] = samples.front();
            wipe_sample(samples.front());
            samples.pop_front();
        }
        std::ranges::fill(wanted.subspan(count), std::int16_t(0));
    }

    [[nodiscard]] Status open() {
        if (number != 0) {
            SDL_CloseAudioDevice(number);
        }
        SDL_AudioSpec wanted = {};
        wanted.freq = audio_rate;
        wanted.format = AUDIO_S16SYS;
        wanted.channels = 1;
        wanted.samples = samples_at_once;
        wanted.callback = give;
        wanted.userdata = this;
        number = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);
        if (number == 0) {
            return fail(no_device());
        }
        SDL_PauseAudioDevice(number, 0);
        return {};
    }
};

Result<std::unique_ptr<SdlAudioSink>> SdlAudioSink::open() {
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) {
        return fail(no_device());
    }
    std::unique_ptr<SdlAudioSink> sink(new SdlAudioSink(std::make_unique<Device>()));
    TRY(sink->device_->open());
    return sink;
}

SdlAudioSink::SdlAudioSink(std::unique_ptr<Device> device) : device_(std::move(device)) {}

SdlAudioSink::~SdlAudioSink() {
    if (device_->number != 0) {
        SDL_CloseAudioDevice(device_->number); // its thread has ended
    }
    SdlAudioSink::drop();
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
}

Status SdlAudioSink::prepare() {
    const bool gone =
        device_->number == 0 || SDL_GetAudioDeviceStatus(device_->number) == SDL_AUDIO_STOPPED;
    return gone ? device_->open() : Status();
}

void SdlAudioSink::play(std::span<const std::int16_t> samples) {
    const MutexLock lock(device_->mutex);
    device_->samples.insert(device_->samples.end(), samples.begin(), samples.end());
}

void SdlAudioSink::play_if_silent(std::span<const std::int16_t> samples) {
    const MutexLock lock(device_->mutex);
    if (device_->samples.empty()) {
        device_->samples.assign(samples.begin(), samples.end());
    }
}

void SdlAudioSink::drop() {
    const MutexLock lock(device_->mutex);
    std::ranges::for_each(device_->samples, wipe_sample);
    device_->samples.clear();
}

std::chrono::milliseconds SdlAudioSink::waiting() const {
    const MutexLock lock(device_->mutex);
    return std::chrono::milliseconds(device_->samples.size() * 1000 / audio_rate);
}

} // namespace anjungan::drivers
