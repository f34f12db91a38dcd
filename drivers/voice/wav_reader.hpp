// SPDX-License-Identifier: GPL-3.0-or-later
/// Turns the bytes of a WAV file (RIFF, "Multimedia Programming Interface and Data Specifications
/// 1.0", 1991), as they arrive, into samples.
#pragma once

#include "base/bytes.hpp"
#include "drivers/voice/audio_sink.hpp"

#include <optional>
#include <vector>

namespace anjungan::drivers {

/// What it holds may be somebody's spoken words: it is overwritten.
class WavReader {
public:
    WavReader();
    WavReader(const WavReader&) = delete;
    WavReader& operator=(const WavReader&) = delete;
    ~WavReader();

    /// The samples that `bytes`, cut anywhere, complete; valid, and free to change, until the next
    /// call. Errors:
    /// unsupported (not audio_rate mono 16-bit PCM), corrupt (no WAV file).
    [[nodiscard]] Result<std::span<std::int16_t>> feed(ByteView bytes);

    /// Whether the samples have begun.
    [[nodiscard]] bool started() const { return left_.has_value(); }

private:
    [[nodiscard]] Status read_head();

    Bytes bytes_; ///< not yet made use of
    std::vector<std::int16_t> samples_;
    std::optional<std::size_t> left_; ///< bytes of samples still to come, once that is known
};

} // namespace anjungan::drivers
