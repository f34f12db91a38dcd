// SPDX-License-Identifier: GPL-3.0-or-later
// What every voice promises.
#include "drivers/voice/espeak_voice.hpp"
#include "simulator/devices/transcript_voice.hpp"
#include "tests/drivers/voice/memory_sink.hpp"
#include "tests/support/catch.hpp"

#include <thread>

using namespace anjungan;
using namespace anjungan::drivers;
using namespace anjungan::simulator;

namespace {

/// `voice` may be any one that can speak.
void keeps_the_contract(Voice& voice) {
    for (const auto* language : {"id", "en", "jv", "su"}) {
        CHECK(voice.speak(open_utterance(language, "Satu"), Turn::interrupt));
        CHECK(voice.speak(personal_utterance(language, "Dua"), Turn::queue));
    }
    CHECK(voice.speak(open_utterance("id", ""), Turn::queue));
    voice.stop();
    voice.stop();
    CHECK(voice.speak(open_utterance("id", "Tiga"), Turn::queue));

    std::vector<std::jthread> callers;
    callers.reserve(4);
    for (int i = 0; i < 4; ++i) {
        callers.emplace_back([&voice] {
            static_cast<void>(voice.speak(open_utterance("id", "Bersama"), Turn::interrupt));
            voice.stop();
        });
    }
}

} // namespace

TEST_CASE("Voice contract: TranscriptVoice", "[drivers]") {
    TranscriptVoice voice;
    keeps_the_contract(voice);
}

TEST_CASE("Voice contract: EspeakVoice", "[drivers]") {
    test::MemorySink sink;
    const auto voice = EspeakVoice::open({}, sink);
    REQUIRE(voice);
    keeps_the_contract(**voice);
}
