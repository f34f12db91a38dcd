// SPDX-License-Identifier: GPL-3.0-or-later
// From a sentence to the file that somebody recorded.
#include "drivers/voice/recordings.hpp"

#include <fmt/format.h>

#include <cstdint>

namespace anjungan::drivers {

namespace {

constexpr std::size_t max_key_length = 80;

bool is_kept(unsigned char c) {
    const bool digit = c >= '0' && c <= '9';
    return digit || (c >= 'a' && c <= 'z') || c >= 0x80;
}

unsigned char lower(char c) {
    return static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

/// http://www.isthe.com/chongo/tech/comp/fnv/
std::uint32_t fnv1a(std::string_view text) {
    std::uint32_t hash = 2166136261U;
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    return hash;
}

/// Cut between two characters of UTF-8, never within one.
void cut(std::string& key, std::size_t length) {
    while (length > 0 && (static_cast<unsigned char>(key[length]) & 0xC0U) == 0x80U) {
        --length;
    }
    key.resize(length);
}

} // namespace

std::string recording_key(std::string_view text) {
    std::string key;
    for (const char c : text) {
        const auto letter = lower(c);
        if (is_kept(letter)) {
            key += static_cast<char>(letter);
        } else if (!key.empty() && key.back() != '-') {
            key += '-';
        }
    }
    if (key.ends_with('-')) {
        key.pop_back();
    }
    if (key.size() > max_key_length) {
        cut(key, max_key_length - 9);
        key += fmt::format("-{:08x}", fnv1a(text));
    }
    return key;
}

std::optional<std::filesystem::path>
Recordings::find(std::string_view language, std::string_view text) const {
    const auto key = recording_key(text);
    if (directory_.empty() || key.empty() || language.find('/') != std::string_view::npos) {
        return std::nullopt;
    }
    auto path = directory_ / language / (key + ".wav");
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored)) {
        return std::nullopt;
    }
    return path;
}

} // namespace anjungan::drivers
