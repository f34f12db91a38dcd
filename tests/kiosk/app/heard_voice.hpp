// SPDX-License-Identifier: GPL-3.0-or-later
/// A loudspeaker for tests: keeps what it is told, and forgets it when it is to be silent.
#pragma once

#include "drivers/voice/voice.hpp"

#include <string>
#include <vector>

namespace anjungan::test {

/// For one thread.
class HeardVoice : public drivers::Voice {
public:
    [[nodiscard]] Status speak(drivers::Utterance utterance, drivers::Turn turn) override {
        if (turn == drivers::Turn::interrupt) {
            stop();
        }
        waiting.emplace_back(utterance.text.reveal());
        return {};
    }
    [[nodiscard]] bool speaking() const override { return busy; }
    void stop() override { waiting.clear(); }

    /// Everything that waits to be heard, with a bar between two sentences.
    [[nodiscard]] std::string words() const {
        std::string all;
        for (const auto& one : waiting) {
            all += (all.empty() ? "" : " | ") + one;
        }
        return all;
    }

    std::vector<std::string> waiting;
    bool busy = false; ///< as if some of it were still to be heard
};

} // namespace anjungan::test
