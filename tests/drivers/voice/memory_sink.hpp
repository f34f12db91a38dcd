// SPDX-License-Identifier: GPL-3.0-or-later
/// A loudspeaker that keeps what it was given, for tests to listen to.
#pragma once

#include "drivers/voice/audio_sink.hpp"

#include <condition_variable>
#include <mutex>
#include <vector>

namespace anjungan::test {

class MemorySink : public drivers::AudioSink {
public:
    [[nodiscard]] Status prepare() override {
        const std::lock_guard lock(mutex_);
        return trouble_;
    }
    void play(std::span<const std::int16_t> samples) override {
        const std::lock_guard lock(mutex_);
        samples_.insert(samples_.end(), samples.begin(), samples.end());
        changed_.notify_all();
    }
    void drop() override {
        const std::lock_guard lock(mutex_);
        samples_.clear();
    }
    [[nodiscard]] std::chrono::milliseconds waiting() const override {
        const std::lock_guard lock(mutex_);
        return waiting_;
    }

    void set_trouble(Status trouble) {
        const std::lock_guard lock(mutex_);
        trouble_ = std::move(trouble);
    }
    /// As if so much were still to be heard.
    void set_waiting(std::chrono::milliseconds waiting) {
        const std::lock_guard lock(mutex_);
        waiting_ = waiting;
    }
    [[nodiscard]] std::vector<std::int16_t> heard() const {
        const std::lock_guard lock(mutex_);
        return samples_;
    }
    /// False after ten seconds.
    [[nodiscard]] bool wait_for(std::size_t count) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, std::chrono::seconds(10), [&] {
            return samples_.size() >= count;
        });
    }

private:
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::int16_t> samples_;
    std::chrono::milliseconds waiting_ = std::chrono::milliseconds(0);
    Status trouble_;
};

} // namespace anjungan::test
