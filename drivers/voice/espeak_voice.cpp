// SPDX-License-Identifier: GPL-3.0-or-later
// Utterance after utterance, from a child or a recording to the loudspeaker.
#include "drivers/voice/espeak_voice.hpp"

#include "base/log.hpp"
#include "drivers/voice/speech_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <sys/eventfd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>

namespace anjungan::drivers {

namespace {

constexpr int usual_words_per_minute = 175;
constexpr std::size_t max_queue_length = 64;
/// So much sound is kept ahead; the child waits meanwhile.
constexpr std::chrono::milliseconds ahead = std::chrono::seconds(2);
constexpr std::size_t block = 4096;

/// The engine's voice for a language; empty: none.
std::string_view voice_for(std::string_view language) {
    if (language == "id" || language == "jv" || language == "su") {
        return "id";
    }
    return language == "en" ? "en" : "";
}

bool is_executable(const std::string& path) {
    return ::access(path.c_str(), X_OK) == 0;
}

/// As posix_spawnp will look.
bool is_there(const std::string& program) {
    if (program.find('/') != std::string::npos) {
        return is_executable(program);
    }
    const char* path = std::getenv("PATH"); // NOLINT(concurrency-mt-unsafe): nothing sets it
    std::string_view rest = path == nullptr ? "" : path;
    while (!rest.empty()) {
        const auto end = std::min(rest.find(':'), rest.size());
        if (is_executable(std::string(rest.substr(0, end)) + "/" + program)) {
            return true;
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

Error no_sound(ErrorCode code, const char* why) {
    return {code, std::string("speech: ") + why};
}

void soften(std::span<std::int16_t> samples, int percent) {
    for (auto& sample : samples) {
        sample = static_cast<std::int16_t>(sample * percent / 100);
    }
}

enum class Readiness : std::uint8_t { readable, over, late };

/// Waits for bytes, for the end of the turn, or for `patience` to be over.
Readiness wait_for(int descriptor, int wake, std::chrono::milliseconds patience) {
    std::array<pollfd, 2> waits = {{{descriptor, POLLIN, 0}, {wake, POLLIN, 0}}};
    const int ready = poll(waits.data(), waits.size(), static_cast<int>(patience.count()));
    if (waits[1].revents != 0) {
        return Readiness::over;
    }
    return ready == 0 ? Readiness::late : Readiness::readable;
}

} // namespace

Result<std::unique_ptr<EspeakVoice>> EspeakVoice::open(EspeakOptions options, AudioSink& sink) {
    if (options.rate_percent < 50 || options.rate_percent > 200 || options.volume_percent < 0 ||
        options.volume_percent > 100) {
        return fail(no_sound(ErrorCode::invalid_input, "rate 50 to 200 %, volume 0 to 100 %"));
    }
    if (!is_there(options.program)) {
        return fail(no_sound(ErrorCode::unavailable, "espeak-ng is not installed"));
    }
    Descriptor wake(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    if (!wake.is_open()) {
        return fail(no_sound(ErrorCode::io, "no eventfd"));
    }
    return std::unique_ptr<EspeakVoice>(new EspeakVoice(std::move(options), sink, std::move(wake)));
}

EspeakVoice::EspeakVoice(EspeakOptions options, AudioSink& sink, Descriptor wake)
    : options_(std::move(options)),
      recordings_(options_.recordings),
      sink_(sink),
      wake_(std::move(wake)),
      thread_([this] { run(); }) {
    pthread_setname_np(thread_.native_handle(), "voice");
}

EspeakVoice::~EspeakVoice() {
    {
        const MutexLock lock(mutex_);
        silence();
        ending_ = true;
    }
    changed_.notify_one();
}

/// Whoever still plays for an older turn finds it over.
void EspeakVoice::silence() {
    ++turn_;
    queue_.clear();
    sink_.drop();
    // It fails only if it is readable already, and full.
    static_cast<void>(eventfd_write(wake_.number(), 1));
}

Status EspeakVoice::speak(Utterance utterance, Turn turn) {
    if (voice_for(utterance.language).empty()) {
        return fail(ErrorCode::unsupported, "speech: no voice for the language");
    }
    const MutexLock lock(mutex_);
    switch (turn) {
    case Turn::interrupt: silence(); break;
    case Turn::queue: break;
    }
    if (queue_.size() >= max_queue_length) {
        return fail(no_sound(ErrorCode::full, "too much waits to be said"));
    }
    queue_.push_back(std::move(utterance));
    changed_.notify_one();
    return trouble_;
}

void EspeakVoice::stop() {
    const MutexLock lock(mutex_);
    silence();
}

bool EspeakVoice::at_rest() const {
    const MutexLock lock(mutex_);
    return queue_.empty() && !speaking_;
}

bool EspeakVoice::speaking() const {
    return !at_rest() || sink_.waiting() > std::chrono::milliseconds(0);
}

void EspeakVoice::run() {
    MutexLock lock(mutex_);
    while (true) {
        while (!ending_ && queue_.empty()) {
            changed_.wait(lock);
        }
        if (ending_) {
            return;
        }
        const auto utterance = std::move(queue_.front());
        queue_.pop_front();
        const auto turn = turn_;
        eventfd_t ended_turns = 0; // their wake-ups are for nobody now
        static_cast<void>(eventfd_read(wake_.number(), &ended_turns));
        speaking_ = true;
        lock.unlock();
        auto said = say(utterance, turn);
        lock.lock();
        speaking_ = false;
        if (turn == turn_) {
            trouble_ = std::move(said);
        }
    }
}

bool EspeakVoice::is_over(std::uint64_t turn) const {
    const MutexLock lock(mutex_);
    return turn != turn_;
}

std::vector<std::string> EspeakVoice::command(const Utterance& utterance) const {
    const auto percent = options_.rate_percent * utterance.rate_percent / 100;
    const auto speed = usual_words_per_minute * std::clamp(percent, 50, 200) / 100;
    return {
        options_.program,
        "-v",
        std::string(voice_for(utterance.language)),
        "-s",
        std::to_string(speed),
        "-b",
        "1", // UTF-8
        "--stdin",
        "--stdout"};
}

std::optional<std::filesystem::path> EspeakVoice::recording_of(const Utterance& utterance) const {
    switch (utterance.privacy) {
    case Privacy::personal: break; // its words must not be looked for among files
    case Privacy::open: return recordings_.find(utterance.language, utterance.text.reveal());
    }
    return std::nullopt;
}

Status EspeakVoice::say(const Utterance& utterance, std::uint64_t turn) {
    TRY(sink_.prepare());
    const int volume = options_.volume_percent * std::clamp(utterance.volume_percent, 0, 100) / 100;
    if (const auto file = recording_of(utterance); file.has_value()) {
        const Descriptor recording(::open(file->c_str(), O_RDONLY | O_CLOEXEC));
        const auto heard = relay({recording.number(), turn, volume});
        if (heard) {
            return {};
        }
        log::warning("{}: {}", file->string(), heard.error().detail);
    }
    const auto process = SpeechProcess::start(command(utterance), utterance.text.reveal());
    TRY(process);
    return relay({process->output(), turn, volume});
}

Status EspeakVoice::relay(Source source) {
    WavReader reader;
    while (!is_over(source.turn) && wait_for_room()) {
        const auto relayed = relay_block(source, reader);
        TRY(relayed);
        if (*relayed == Relayed::end) {
            break;
        }
    }
    return {};
}

/// False when the turn ended meanwhile.
bool EspeakVoice::wait_for_room() const {
    const auto waiting = sink_.waiting();
    return waiting <= ahead || wait_for(-1, wake_.number(), waiting - ahead / 2) != Readiness::over;
}

Result<EspeakVoice::Relayed> EspeakVoice::relay_block(Source source, WavReader& reader) {
    switch (wait_for(source.descriptor, wake_.number(), options_.patience)) {
    case Readiness::over: return Relayed::end;
    case Readiness::late:
        return fail(no_sound(ErrorCode::timed_out, "espeak-ng hung and was ended"));
    case Readiness::readable: break;
    }
    std::array<std::uint8_t, block> bytes = {};
    const auto got = ::read(source.descriptor, bytes.data(), bytes.size());
    if (got == 0 && reader.started()) {
        return Relayed::end;
    }
    if (got <= 0) {
        return fail(no_sound(ErrorCode::io, "no sound was made"));
    }
    const auto samples = reader.feed(ByteView(bytes.data(), static_cast<std::size_t>(got)));
    wipe(bytes);
    TRY(samples);
    soften(*samples, source.volume_percent);
    play(*samples, source.turn);
    return Relayed::more;
}

void EspeakVoice::play(std::span<const std::int16_t> samples, std::uint64_t turn) {
    const MutexLock lock(mutex_);
    if (turn == turn_) {
        sink_.play(samples);
    }
}

} // namespace anjungan::drivers
