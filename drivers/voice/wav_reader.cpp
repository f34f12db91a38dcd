// SPDX-License-Identifier: GPL-3.0-or-later
// WAV bytes to samples.
#include "drivers/voice/wav_reader.hpp"

#include "base/byte_reader.hpp"
#include "base/secret.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace anjungan::drivers {

namespace {

static_assert(std::endian::native == std::endian::little, "samples are copied as they are");

constexpr std::size_t riff_head = 12; ///< "RIFF", size, "WAVE"
constexpr std::size_t chunk_head = 8; ///< name, size
constexpr std::size_t format_size = 16;
/// Recording programs put titles before the samples; more than this is something else.
constexpr std::size_t max_head_length = 65536;

std::uint64_t number_at(ByteView bytes, std::size_t at, std::size_t width) {
    return number_in(bytes.subspan(at, width), ByteOrder::little_endian);
}

std::string_view name_at(ByteView bytes, std::size_t at) {
    return as_text(bytes.subspan(at, 4));
}

/// Room for what is fed at a time: a vector that grows leaves a copy behind.
constexpr std::size_t usual_block = 16384;

/// With the room behind its end, where erase() leaves copies.
void wipe_whole(Bytes& bytes) {
    bytes.resize(bytes.capacity());
    wipe(bytes);
    bytes.clear();
}

Status check_format(ByteView format) {
    const bool fits = number_at(format, 0, 2) == 1 && number_at(format, 2, 2) == 1 &&
                      number_at(format, 4, 4) == audio_rate && number_at(format, 14, 2) == 16;
    return fits ? Status()
                : fail(ErrorCode::unsupported, "sound must be 22050 Hz, mono, 16-bit PCM");
}

void wipe_samples(std::vector<std::int16_t>& samples) {
    wipe({reinterpret_cast<std::uint8_t*>(samples.data()), samples.size() * sizeof(std::int16_t)});
    samples.clear();
}

} // namespace

WavReader::WavReader() {
    bytes_.reserve(usual_block);
    samples_.reserve(usual_block / sizeof(std::int16_t));
}

WavReader::~WavReader() {
    wipe_whole(bytes_);
    wipe_samples(samples_);
}

/// Leaves `left_` empty while the head is not whole.
Status WavReader::read_head() {
    const ByteView head = bytes_;
    if (head.size() < riff_head) {
        return {};
    }
    if (name_at(head, 0) != "RIFF" || name_at(head, 8) != "WAVE") {
        return fail(ErrorCode::corrupt, "sound is not a WAV file");
    }
    Status format = fail(ErrorCode::corrupt, "a WAV file without format");
    std::size_t at = riff_head;
    while (head.size() >= at + chunk_head) {
        const std::size_t size = number_at(head, at + 4, 4);
        const auto body = at + chunk_head;
        if (name_at(head, at) == "data") {
            left_ = size;
            bytes_.erase(bytes_.begin(), bytes_.begin() + static_cast<std::ptrdiff_t>(body));
            return format;
        }
        if (name_at(head, at) == "fmt " && head.size() >= body + format_size) {
            format = check_format(head.subspan(body, format_size));
        }
        at = body + size + size % 2; // chunks begin at even places
    }
    return at > max_head_length ? fail(ErrorCode::corrupt, "a WAV file without samples") : Status();
}

Result<std::span<std::int16_t>> WavReader::feed(ByteView bytes) {
    wipe_samples(samples_);
    bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
    if (!left_.has_value()) {
        TRY(read_head());
        if (!left_.has_value()) {
            return std::span<std::int16_t>();
        }
    }
    const auto whole = std::min(bytes_.size(), *left_) / sizeof(std::int16_t);
    const auto used = whole * sizeof(std::int16_t);
    samples_.resize(whole);
    std::memcpy(samples_.data(), bytes_.data(), used);
    *left_ -= used;
    std::optional<std::uint8_t> half; // of a sample
    if (*left_ >= sizeof(std::int16_t) && used < bytes_.size()) {
        half = bytes_[used]; // what follows the last sample is titles
    }
    wipe_whole(bytes_);
    if (half.has_value()) {
        bytes_.push_back(*half);
    }
    return std::span<std::int16_t>(samples_);
}

} // namespace anjungan::drivers
