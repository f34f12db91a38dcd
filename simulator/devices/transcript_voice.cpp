// SPDX-License-Identifier: GPL-3.0-or-later
// The silent voice and its transcript.
#include "simulator/devices/transcript_voice.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace anjungan::simulator {

namespace {

/// One utterance stays one line: what would break the format becomes a space.
std::string one_line(std::string_view text) {
    std::string line(text);
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' '
    );
    return line;
}

std::string reason() {
    return std::error_code(errno, std::generic_category()).message();
}

} // namespace

const std::string TranscriptVoice::redacted_words = "(isi pribadi)";

TranscriptVoice::~TranscriptVoice() {
    if (file_ >= 0) {
        ::close(file_);
    }
}

Result<std::unique_ptr<TranscriptVoice>> TranscriptVoice::open(const std::filesystem::path& path) {
    auto voice = std::make_unique<TranscriptVoice>();
    voice->file_ = ::open(
        path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, S_IRUSR | S_IWUSR
    );
    if (voice->file_ < 0) {
        return fail(ErrorCode::io, fmt::format("{}: {}", path.string(), reason()));
    }
    return voice;
}

Status TranscriptVoice::speak(drivers::Utterance utterance, drivers::Turn /*turn*/) {
    SpokenLine line = {one_line(utterance.language), redacted_words};
    switch (utterance.privacy) {
    case drivers::Privacy::open: line.text = one_line(utterance.text.reveal()); break;
    case drivers::Privacy::personal: break;
    }
    const MutexLock lock(mutex_);
    if (lines_.size() == max_lines) {
        lines_.pop_front();
    }
    lines_.push_back(line);
    return append(line);
}

std::vector<SpokenLine> TranscriptVoice::lines() const {
    const MutexLock lock(mutex_);
    return {lines_.begin(), lines_.end()};
}

Status TranscriptVoice::append(const SpokenLine& line) const {
    if (file_ < 0) {
        return {};
    }
    const auto text = fmt::format("{}\t{}\n", line.language, line.text);
    std::string_view rest = text;
    while (!rest.empty()) {
        const auto written = ::write(file_, rest.data(), rest.size());
        if (written < 0 && errno != EINTR) {
            return fail(ErrorCode::io, "speech transcript: " + reason());
        }
        rest.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
    return {};
}

} // namespace anjungan::simulator
