// SPDX-License-Identifier: GPL-3.0-or-later
/// A loudspeaker that keeps what it was given, for tests to listen to.
#pragma once

#include "drivers/voice/audio_sink.hpp"
#include "tests/support/watched.hpp"

#include <vector>

namespace anjungan::test {

class MemorySink : public drivers::AudioSink {
public:
    [[nodiscard]] Status prepare() override { return state_.value().trouble; }
    void play(std::span<const std::int16_t> samples) override {
        state_.change([samples](State& state) {
            state.samples.insert(state.samples.end(), samples.begin(), samples.end());
        });
    }
    void play_if_silent(std::span<const std::int16_t> samples) override {
        if (waiting() == std::chrono::milliseconds(0)) {
            play(samples);
        }
    }
    void drop() override {
        state_.change([](State& state) { state.samples.clear(); });
    }
    [[nodiscard]] std::chrono::milliseconds waiting() const override {
        return state_.value().waiting;
    }

    void set_trouble(Status trouble) {
        state_.change([&trouble](State& state) { state.trouble = std::move(trouble); });
    }
    /// As if so much were still to be heard.
    void set_waiting(std::chrono::milliseconds waiting) {
        state_.change([waiting](State& state) { state.waiting = waiting; });
    }
    [[nodiscard]] std::vector<std::int16_t> heard() const { return state_.value().samples; }
    /// False after ten seconds.
    [[nodiscard]] bool wait_for(std::size_t count) {
        return state_.wait_for([count](const State& state) { return state.samples.size() >= count; }
        );
    }

private:
    struct State {
        std::vector<std::int16_t> samples;
        std::chrono::milliseconds waiting = std::chrono::milliseconds(0);
        Status trouble;
    };

    Watched<State> state_;
};

} // namespace anjungan::test
