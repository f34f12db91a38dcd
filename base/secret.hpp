// SPDX-License-Identifier: GPL-3.0-or-later
/// Bytes that must not outlive their use: keys, and everything a citizen types.
///
/// The memory is overwritten when the object dies or is cleared. A Secret cannot be copied,
/// compared into a log or formatted; the single way to read it is reveal(), which is easy to
/// find in a review.
#pragma once

#include "base/bytes.hpp"

#include <string_view>

namespace anjungan {

class SecretBytes {
public:
    SecretBytes() = default;
    explicit SecretBytes(Bytes bytes) : bytes_(std::move(bytes)) {}
    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes&& other) noexcept;
    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;
    ~SecretBytes();

    [[nodiscard]] ByteView reveal() const { return bytes_; }
    [[nodiscard]] bool empty() const { return bytes_.empty(); }
    void clear();

private:
    Bytes bytes_;
};

/// UTF-8 text that a citizen typed. Grows without leaving copies behind.
class SecretText {
public:
    SecretText() = default;
    explicit SecretText(std::string_view text);
    SecretText(SecretText&& other) noexcept;
    SecretText& operator=(SecretText&& other) noexcept;
    SecretText(const SecretText&) = delete;
    SecretText& operator=(const SecretText&) = delete;
    ~SecretText();

    /// A second, separate secret with the same text: for "Change", which must be able to go back.
    [[nodiscard]] SecretText duplicate() const { return SecretText(reveal()); }
    [[nodiscard]] std::string_view reveal() const { return as_text(bytes_); }
    [[nodiscard]] bool empty() const { return bytes_.empty(); }
    void append(std::string_view text);
    /// Takes off the last code point (not byte), and gives it back; nothing of empty text.
    SecretText remove_last();
    void clear();

private:
    Bytes bytes_;
};

/// Overwrites memory in a way the compiler may not leave out.
void wipe(std::span<std::uint8_t> memory);
void wipe(std::string& text);

} // namespace anjungan
