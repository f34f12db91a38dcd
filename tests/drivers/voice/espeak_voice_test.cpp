// SPDX-License-Identifier: GPL-3.0-or-later
// The voice that is heard: with espeak-ng itself, and with programs in its place that misbehave.
#include "drivers/voice/espeak_voice.hpp"

#include "base/files.hpp"
#include "tests/drivers/voice/memory_sink.hpp"
#include "tests/drivers/voice/wav_file.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

#include <algorithm>
#include <csignal>
#include <thread>

using namespace anjungan;
using namespace anjungan::drivers;

namespace {

/// For a child to come or go; nothing here takes nearly so long.
constexpr auto patience = std::chrono::seconds(10);

template <class Condition>
bool soon(Condition condition) {
    const auto until = std::chrono::steady_clock::now() + patience;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > until) {
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return true;
}

/// A program in espeak-ng's place: the bytes of the words are its samples.
class Stand {
public:
    /// `then`: shell commands after the words.
    explicit Stand(const std::string& then = "") {
        const auto head = file("head");
        REQUIRE(write_file_durably(head, as_bytes(test::wav_head(0x7ffff000)), Access::owner_only));
        const auto text = "#!/bin/sh\necho $$ >'" + file("pid").string() + "'\necho \"$*\" >'" +
                          file("arguments").string() + "'\ncat '" + head.string() + "' -\n" + then;
        REQUIRE(write_file_durably(file("program"), as_bytes(text), Access::owner_only));
        std::filesystem::permissions(file("program"), std::filesystem::perms::owner_all);
    }

    [[nodiscard]] std::filesystem::path file(const std::string& name) const {
        return directory_.path() / name;
    }
    [[nodiscard]] EspeakOptions options() const {
        EspeakOptions options;
        options.program = file("program");
        return options;
    }
    [[nodiscard]] bool child_lives() const {
        return kill(std::stoi(read_file(file("pid")).value()), 0) == 0;
    }

private:
    test::TemporaryDirectory directory_;
};

std::unique_ptr<EspeakVoice> open_voice(const EspeakOptions& options, AudioSink& sink) {
    auto voice = EspeakVoice::open(options, sink);
    REQUIRE(voice);
    return std::move(*voice);
}

std::string words(const test::MemorySink& sink) {
    const auto samples = sink.heard();
    return {reinterpret_cast<const char*>(samples.data()), samples.size() * sizeof samples[0]};
}

std::vector<std::int16_t> spoken(std::string language, std::string_view text) {
    test::MemorySink sink;
    const auto voice = open_voice({}, sink);
    const auto said = voice->speak(open_utterance(std::move(language), text), Turn::queue);
    REQUIRE(said);
    REQUIRE(soon([&] { return voice->at_rest(); }));
    return sink.heard();
}

std::int16_t loudest(const std::vector<std::int16_t>& samples) {
    return samples.empty() ? std::int16_t(0) : *std::ranges::max_element(samples);
}

} // namespace

TEST_CASE("EspeakVoice.speak: is heard, and differs by language", "[drivers]") {
    const auto indonesian = spoken("id", "Selamat datang");
    CHECK(indonesian.size() > audio_rate / 4);
    CHECK(loudest(indonesian) > 3000);
    const auto english = spoken("en", "Selamat datang");
    CHECK(loudest(english) > 3000);
    CHECK(english != indonesian);
    CHECK(spoken("jv", "Selamat datang") == indonesian);
    CHECK(spoken("id", "Selamat jalan") != indonesian);
}

TEST_CASE("EspeakVoice.speak: faster speech is shorter, lower volume is softer", "[drivers]") {
    const auto heard_with = [](int rate, int volume) {
        test::MemorySink sink;
        EspeakOptions options;
        options.rate_percent = rate;
        options.volume_percent = volume;
        const auto voice = open_voice(options, sink);
        REQUIRE(voice->speak(open_utterance("id", "Pilih layanan Anda"), Turn::queue));
        REQUIRE(soon([&] { return voice->at_rest(); }));
        return sink.heard();
    };
    const auto usual = heard_with(100, 100);
    CHECK(heard_with(50, 100).size() > usual.size() * 3 / 2);
    CHECK(heard_with(200, 100).size() < usual.size() * 2 / 3);
    const auto half = heard_with(100, 50);
    CHECK(half.size() == usual.size());
    CHECK(loudest(half) == loudest(usual) / 2);
}

TEST_CASE("EspeakVoice.speak: the words are no argument of the program", "[drivers]") {
    const Stand stand;
    test::MemorySink sink;
    const auto voice = open_voice(stand.options(), sink);
    REQUIRE(voice->speak(personal_utterance("id", "BURUNGKENARI"), Turn::queue));
    REQUIRE(soon([&] { return voice->at_rest(); }));
    CHECK(words(sink) == "BURUNGKENARI");
    CHECK(
        read_file(stand.file("arguments")) == std::string("-v id -s 175 -b 1 --stdin --stdout\n")
    );
}

TEST_CASE("EspeakVoice.speak: one waits its turn, another cuts in", "[drivers]") {
    const Stand stand("case \"$(cat \"$0.busy\" 2>/dev/null)\" in yes) exec sleep 1000;; esac");
    test::MemorySink sink;
    const auto voice = open_voice(stand.options(), sink);
    REQUIRE(voice->speak(open_utterance("id", "one "), Turn::queue));
    REQUIRE(voice->speak(open_utterance("id", "two "), Turn::queue));
    REQUIRE(soon([&] { return words(sink) == "one two "; }));
    REQUIRE(soon([&] { return voice->at_rest(); }));

    const auto busy = stand.file("program.busy");
    REQUIRE(write_file_durably(busy, as_bytes("yes"), Access::owner_only));
    REQUIRE(voice->speak(open_utterance("id", "three "), Turn::queue));
    REQUIRE(voice->speak(open_utterance("id", "four "), Turn::queue));
    REQUIRE(soon([&] { return words(sink) == "one two three "; }));
    std::filesystem::remove(busy);
    REQUIRE(voice->speak(open_utterance("id", "five"), Turn::interrupt)); // and "four" is forgotten
    REQUIRE(soon([&] { return voice->at_rest(); }));
    CHECK(words(sink) == "five");
}

TEST_CASE("EspeakVoice.stop: silence when it returns, and for good", "[drivers]") {
    const Stand stand("exec cat /dev/zero");
    test::MemorySink sink;
    const auto voice = open_voice(stand.options(), sink);
    REQUIRE(voice->speak(open_utterance("id", "endless"), Turn::queue));
    REQUIRE(sink.wait_for(audio_rate));
    const auto asked = std::chrono::steady_clock::now();
    voice->stop();
    const bool quiet = sink.heard().empty();
    const auto took = std::chrono::steady_clock::now() - asked;
    CHECK(quiet);
    CHECK(took < std::chrono::milliseconds(100));
    REQUIRE(soon([&] { return voice->at_rest(); }));
    CHECK(sink.heard().empty());
    CHECK_FALSE(stand.child_lives());
}

TEST_CASE("EspeakVoice.stop: ends a child that waits for room, too", "[drivers]") {
    const Stand stand("exec cat /dev/zero");
    test::MemorySink sink;
    sink.set_waiting(std::chrono::hours(1));
    const auto voice = open_voice(stand.options(), sink);
    REQUIRE(voice->speak(open_utterance("id", "endless"), Turn::queue));
    REQUIRE(soon([&] { return std::filesystem::exists(stand.file("arguments")); }));
    CHECK(sink.heard().empty()); // an hour is ahead already
    voice->stop();
    REQUIRE(soon([&] { return voice->at_rest(); }));
    CHECK_FALSE(stand.child_lives());
}

TEST_CASE("EspeakVoice: a hung child is killed, and the next utterance heard", "[drivers]") {
    const Stand stand("case \"$(cat \"$0.free\" 2>/dev/null)\" in yes) ;; *) exec sleep 1000;; esac"
    );
    test::MemorySink sink;
    auto options = stand.options();
    options.patience = std::chrono::milliseconds(200);
    const auto voice = open_voice(options, sink);
    REQUIRE(voice->speak(open_utterance("id", "hang"), Turn::queue));
    REQUIRE(soon([&] { return voice->at_rest(); }));
    CHECK_FALSE(stand.child_lives());
    REQUIRE(write_file_durably(stand.file("program.free"), as_bytes("yes"), Access::owner_only));
    const auto next = voice->speak(open_utterance("id", "next"), Turn::interrupt);
    REQUIRE_FALSE(next); // this is what became of the last one
    CHECK(next.error().code == ErrorCode::timed_out);
    REQUIRE(soon([&] { return voice->at_rest(); }));
    CHECK(words(sink) == "next");
    CHECK(voice->speak(open_utterance("id", "good"), Turn::queue));
}

TEST_CASE("EspeakVoice: a dead loudspeaker is unavailable until it is back", "[drivers]") {
    const Stand stand;
    test::MemorySink sink;
    sink.set_trouble(fail(ErrorCode::unavailable, "pulled"));
    const auto voice = open_voice(stand.options(), sink);
    REQUIRE(voice->speak(open_utterance("id", "unheard"), Turn::queue));
    REQUIRE(soon([&] { return voice->at_rest(); }));
    sink.set_trouble({});
    const auto second = voice->speak(open_utterance("id", "heard!"), Turn::queue);
    REQUIRE_FALSE(second);
    CHECK(second.error().code == ErrorCode::unavailable);
    REQUIRE(soon([&] { return voice->at_rest(); }));
    CHECK(words(sink) == "heard!");
    CHECK(voice->speak(open_utterance("id", "again"), Turn::queue));
}

TEST_CASE("EspeakVoice: a language's recording is played, never for personal words", "[drivers]") {
    const Stand stand;
    std::filesystem::create_directories(stand.file("jv"));
    const auto recording = stand.file("jv/sugeng-rawuh.wav");
    REQUIRE(write_file_durably(recording, as_bytes(test::wav_file("human")), Access::owner_only));
    auto options = stand.options();
    options.recordings = stand.file("");
    test::MemorySink sink;
    const auto voice = open_voice(options, sink);
    const auto heard = [&](Utterance utterance) {
        const auto said = voice->speak(std::move(utterance), Turn::interrupt);
        REQUIRE(said);
        REQUIRE(soon([&] { return voice->at_rest(); }));
        return words(sink);
    };
    CHECK(heard(open_utterance("jv", "Sugeng rawuh")) == "huma"); // whole samples
    CHECK(heard(personal_utterance("jv", "Sugeng rawuh")) == "Sugeng rawuh");
    CHECK(heard(open_utterance("id", "Sugeng rawuh")) == "Sugeng rawuh");
    REQUIRE(write_file_durably(recording, as_bytes("not a WAV file"), Access::owner_only));
    test::expect_log_warnings(1);
    CHECK(heard(open_utterance("jv", "Sugeng rawuh")) == "Sugeng rawuh");
}

TEST_CASE("EspeakVoice: says what it cannot do", "[drivers]") {
    test::MemorySink sink;
    EspeakOptions options;
    options.program = "no-such-program-anywhere";
    CHECK(EspeakVoice::open(options, sink).error().code == ErrorCode::unavailable);
    options = EspeakOptions();
    options.rate_percent = 201;
    CHECK(EspeakVoice::open(options, sink).error().code == ErrorCode::invalid_input);

    const Stand stand("exec sleep 1000");
    const auto voice = open_voice(stand.options(), sink);
    CHECK(
        voice->speak(open_utterance("fr", "Bonjour"), Turn::queue).error().code ==
        ErrorCode::unsupported
    );
    Status said;
    for (int i = 0; i < 100 && said; ++i) {
        said = voice->speak(open_utterance("id", "and then"), Turn::queue);
    }
    REQUIRE_FALSE(said);
    CHECK(said.error().code == ErrorCode::full);
}

TEST_CASE("EspeakVoice: a program that makes no sound is an error", "[drivers]") {
    test::MemorySink sink;
    EspeakOptions options;
    options.program = "false";
    const auto voice = open_voice(options, sink);
    REQUIRE(voice->speak(open_utterance("id", "silence"), Turn::queue));
    REQUIRE(soon([&] { return voice->at_rest(); }));
    CHECK(voice->speak(open_utterance("id", "silence"), Turn::queue).error().code == ErrorCode::io);
}
