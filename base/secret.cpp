// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes that are overwritten when they die.
#include "base/secret.hpp"

#include <algorithm>
#include <cstring>
#include <span>
#include <utility>

namespace anjungan {

namespace {

/// Wipes the whole allocation, not just the used part: a shrunk secret leaves its tail behind.
void wipe_and_release(Bytes& bytes) {
    bytes.resize(bytes.capacity());
    wipe(bytes);
    Bytes().swap(bytes);
}

} // namespace

void wipe(std::span<std::uint8_t> memory) {
    if (!memory.empty()) {
        explicit_bzero(memory.data(), memory.size());
    }
}

void wipe(std::string& text) {
    text.resize(text.capacity());
    explicit_bzero(text.data(), text.size());
    text.clear();
}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept : bytes_(std::move(other.bytes_)) {}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept {
    if (this != &other) {
        clear();
        bytes_ = std::move(other.bytes_);
    }
    return *this;
}

SecretBytes::~SecretBytes() {
    clear();
}

void SecretBytes::clear() {
    wipe_and_release(bytes_);
}

SecretText::SecretText(std::string_view text) {
    append(text);
}

SecretText::SecretText(SecretText&& other) noexcept : bytes_(std::move(other.bytes_)) {}

SecretText& SecretText::operator=(SecretText&& other) noexcept {
    if (this != &other) {
        clear();
        bytes_ = std::move(other.bytes_);
    }
    return *this;
}

SecretText::~SecretText() {
    clear();
}

void SecretText::append(std::string_view text) {
    const auto needed = bytes_.size() + text.size();
    if (needed > bytes_.capacity()) {
        // A vector that grows by itself frees the old copy unwiped.
        Bytes larger;
        larger.reserve(std::max<std::size_t>(64, needed * 2));
        larger.assign(bytes_.begin(), bytes_.end());
        bytes_.swap(larger);
        wipe_and_release(larger);
    }
    const auto view = as_bytes(text);
    bytes_.insert(bytes_.end(), view.begin(), view.end());
}

SecretText SecretText::remove_last() {
    const auto is_continuation = [](std::uint8_t byte) { return (byte & 0xC0U) == 0x80U; };
    auto begin = bytes_.size();
    while (begin > 0 && is_continuation(bytes_[begin - 1])) {
        --begin;
    }
    begin -= begin > 0 ? 1 : 0;
    const auto end = std::span(bytes_).subspan(begin);
    SecretText last(as_text(end));
    wipe(end);
    bytes_.resize(begin);
    return last;
}

void SecretText::clear() {
    wipe_and_release(bytes_);
}

} // namespace anjungan
