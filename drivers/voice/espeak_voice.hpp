// SPDX-License-Identifier: GPL-3.0-or-later
/// The voice that is heard: recordings where there are some, else espeak-ng.
///
/// Each utterance is a child of its own that writes WAV (man espeak-ng: --stdin --stdout). It is
/// killed when something else is to be said or when it hangs, and its memory goes with it.
#pragma once

#include "base/descriptor.hpp"
#include "base/mutex.hpp"
#include "drivers/voice/audio_sink.hpp"
#include "drivers/voice/recordings.hpp"
#include "drivers/voice/voice.hpp"
#include "drivers/voice/wav_reader.hpp"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <thread>

namespace anjungan::drivers {

struct EspeakOptions {
    std::string program = "espeak-ng";     ///< a path, or a name that is looked up in PATH
    std::filesystem::path recordings = {}; ///< see recordings.hpp; empty: none
    int rate_percent = 100;                ///< 50 to 200; recordings keep their own pace
    int volume_percent = 100;              ///< 0 to 100
    /// A child that gives no sound for so long is taken for hung.
    std::chrono::milliseconds patience = std::chrono::seconds(3);
};

/// "id" and "en" have a voice; "jv" and "su" are read by the Indonesian one.
class EspeakVoice : public Voice {
public:
    /// `sink` must outlive the voice. Errors: unavailable (the program is not there),
    /// invalid_input (an option out of its range).
    [[nodiscard]] static Result<std::unique_ptr<EspeakVoice>>
    open(EspeakOptions options, AudioSink& sink);
    EspeakVoice(const EspeakVoice&) = delete;
    EspeakVoice& operator=(const EspeakVoice&) = delete;
    /// Silence at once.
    ~EspeakVoice() override;

    /// Trouble with the sound shows after the call: it is returned by the next one, which is tried
    /// all the same. Errors: also full (far more waits than anybody would listen to).
    [[nodiscard]] Status speak(Utterance utterance, Turn turn) override;
    [[nodiscard]] bool speaking() const override;
    void stop() override;

    /// Whether nothing is being turned into sound any more; some of it may still be heard.
    [[nodiscard]] bool at_rest() const;

private:
    /// Where an utterance's WAV comes from, in which turn, and how loud it is to be.
    struct Source {
        int descriptor;
        std::uint64_t turn;
        int volume_percent;
    };

    enum class Relayed : std::uint8_t { more, end };

    EspeakVoice(EspeakOptions options, AudioSink& sink, Descriptor wake);
    void run();
    void silence() REQUIRES(mutex_);
    [[nodiscard]] std::optional<std::filesystem::path> recording_of(const Utterance& utterance
    ) const;
    [[nodiscard]] Status say(const Utterance& utterance, std::uint64_t turn);
    [[nodiscard]] Status relay(Source source);
    [[nodiscard]] Result<Relayed> relay_block(Source source, WavReader& reader);
    [[nodiscard]] bool wait_for_room() const;
    /// Nothing is played when the turn is over.
    void play(std::span<const std::int16_t> samples, std::uint64_t turn);
    [[nodiscard]] bool is_over(std::uint64_t turn) const;
    [[nodiscard]] std::vector<std::string> command(const Utterance& utterance) const;

    EspeakOptions options_;
    Recordings recordings_;
    AudioSink& sink_;
    Descriptor wake_; ///< an eventfd: readable when a turn has ended since the thread last looked

    mutable Mutex mutex_; ///< also held while sound is handed on: none of a turn follows its end
    std::condition_variable_any changed_;
    std::deque<Utterance> queue_ GUARDED_BY(mutex_);
    std::uint64_t turn_ GUARDED_BY(mutex_) = 0; ///< counts interruptions
    Status trouble_ GUARDED_BY(mutex_);
    bool speaking_ GUARDED_BY(mutex_) = false;
    bool ending_ GUARDED_BY(mutex_) = false;
    std::jthread thread_; // last: it starts when everything it touches is there
};

} // namespace anjungan::drivers
