// SPDX-License-Identifier: GPL-3.0-or-later
// The transcript keeps what was said, and nothing personal.
#include "simulator/devices/transcript_voice.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace anjungan;
using namespace anjungan::drivers;
using namespace anjungan::simulator;

TEST_CASE("TranscriptVoice: writes a line for each utterance", "[drivers]") {
    const test::TemporaryDirectory directory;
    const auto path = directory.path() / "speech.log";
    const auto voice = TranscriptVoice::open(path);
    REQUIRE(voice);
    CHECK((*voice)->speak(open_utterance("id", "Pilih\tlayanan\nAnda"), Turn::interrupt));
    CHECK((*voice)->speak(open_utterance("en", "Choose a service"), Turn::queue));
    CHECK(read_file(path) == std::string("id\tPilih layanan Anda\nen\tChoose a service\n"));
    CHECK(
        (*voice)->lines() ==
        std::vector<SpokenLine>{{"id", "Pilih layanan Anda"}, {"en", "Choose a service"}}
    );
}

TEST_CASE("TranscriptVoice: personal words reach neither the file nor the list", "[drivers]") {
    const test::TemporaryDirectory directory;
    const auto path = directory.path() / "speech.log";
    const auto voice = TranscriptVoice::open(path);
    REQUIRE(voice);
    CHECK((*voice)->speak(personal_utterance("id", "Nama: BURUNGKENARI"), Turn::interrupt));
    CHECK(read_file(path) == std::string("id\t(isi pribadi)\n"));
    CHECK((*voice)->lines().front().text == TranscriptVoice::redacted_words);
}

TEST_CASE("TranscriptVoice.open: an impossible path is an error", "[drivers]") {
    const test::TemporaryDirectory directory;
    const auto voice = TranscriptVoice::open(directory.path() / "none" / "speech.log");
    REQUIRE_FALSE(voice);
    CHECK(voice.error().code == ErrorCode::io);
}

TEST_CASE(
    "TranscriptVoice: a week of words is in the file, the last of them in memory", "[drivers]"
) {
    TranscriptVoice voice;
    for (std::size_t i = 0; i < 3 * TranscriptVoice::max_lines; ++i) {
        REQUIRE(voice.speak(open_utterance("id", std::to_string(i)), Turn::interrupt));
    }
    const auto lines = voice.lines();
    REQUIRE(lines.size() == TranscriptVoice::max_lines);
    CHECK(lines.front().text == std::to_string(2 * TranscriptVoice::max_lines));
    CHECK(lines.back().text == std::to_string(3 * TranscriptVoice::max_lines - 1));
}
