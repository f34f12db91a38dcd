// SPDX-License-Identifier: GPL-3.0-or-later
/// What the bytes of a text mean: code pages (ESC t), countries (ESC R), the two-byte characters of
/// the Asian models (FS & and FS C) and UTF-8 (FS ( C). The tables are the C library's iconv.
#pragma once

#include "base/bytes.hpp"

#include <cstdint>
#include <string>

namespace anjungan::simulator {

/// How two-byte characters are coded while they are switched on.
enum class MultiByte : std::uint8_t { gb18030, jis, shift_jis, big5, euc_kr };

/// A picture of nothing: what a code page does not have.
inline constexpr char32_t no_character = 0xFFFD;

class CharacterSet {
public:
    /// ESC t n. False: no such code page is known here.
    [[nodiscard]] bool set_page(std::uint8_t number);
    /// ESC R n. False: no such country.
    [[nodiscard]] bool set_country(std::uint8_t number);
    void set_multi_byte(bool on) { multi_byte_on_ = on; }
    void set_multi_byte_coding(MultiByte coding) { multi_byte_ = coding; }
    void set_utf8(bool on) { utf8_ = on; }

    /// The bytes of the first character of `text`, which is not empty and begins with no command;
    /// more than there are if its end has not come in yet.
    [[nodiscard]] std::size_t length_of(ByteView text) const;
    /// The character that these `length_of` bytes mean; `no_character` if none.
    [[nodiscard]] char32_t decode(ByteView bytes) const;

private:
    [[nodiscard]] bool leads(std::uint8_t byte) const;
    [[nodiscard]] char32_t decode_single(std::uint8_t byte) const;

    std::uint8_t page_ = 0;
    std::uint8_t country_ = 0;
    MultiByte multi_byte_ = MultiByte::gb18030;
    bool multi_byte_on_ = false;
    bool utf8_ = false;
};

/// True for those that take two cells: Chinese, Japanese, Korean, full-width forms.
[[nodiscard]] bool is_wide(char32_t character);

void append_character(std::string& utf8, char32_t character);

} // namespace anjungan::simulator
