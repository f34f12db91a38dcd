// SPDX-License-Identifier: GPL-3.0-or-later
/// The silent voice: writes what would have been said as lines "language<TAB>text".
#pragma once

#include "base/files.hpp"
#include "base/mutex.hpp"
#include "drivers/voice/voice.hpp"

#include <deque>
#include <memory>
#include <vector>

namespace anjungan::simulator {

struct SpokenLine {
    std::string language;
    std::string text; ///< `redacted_words` where it was personal

    bool operator==(const SpokenLine&) const = default;
};

class TranscriptVoice : public drivers::Voice {
public:
    /// More lines than this are kept in the file only.
    static constexpr std::size_t max_lines = 1'000;
    /// Stands in the transcript for everything personal: "(isi pribadi)".
    static const std::string redacted_words;

    /// Keeps the lines in memory only.
    TranscriptVoice() = default;
    TranscriptVoice(const TranscriptVoice&) = delete;
    TranscriptVoice& operator=(const TranscriptVoice&) = delete;
    ~TranscriptVoice() override;

    /// Also appends each line to `path`, which is made anew. Errors: io.
    [[nodiscard]] static Result<std::unique_ptr<TranscriptVoice>>
    open(const std::filesystem::path& path);

    [[nodiscard]] Status speak(drivers::Utterance utterance, drivers::Turn turn) override;
    [[nodiscard]] bool speaking() const override { return false; }
    void stop() override {}

    /// A copy of the last `max_lines` lines, oldest first.
    [[nodiscard]] std::vector<SpokenLine> lines() const;

private:
    [[nodiscard]] Status append(const SpokenLine& line) const REQUIRES(mutex_);

    mutable Mutex mutex_;
    std::deque<SpokenLine> lines_ GUARDED_BY(mutex_);
    int file_ = -1;
};

} // namespace anjungan::simulator
