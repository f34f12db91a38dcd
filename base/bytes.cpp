// SPDX-License-Identifier: GPL-3.0-or-later
// Byte strings and their text forms.
#include "base/bytes.hpp"

namespace anjungan {

namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";
constexpr std::string_view base32_digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr unsigned symbol_bits = 5;

} // namespace

ByteView as_bytes(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::string_view as_text(ByteView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string to_hex(ByteView bytes) {
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const auto byte : bytes) {
        text += hex_digits[byte >> 4U];
        text += hex_digits[byte & 0x0FU];
    }
    return text;
}

Result<Bytes> from_hex(std::string_view text) {
    if (text.size() % 2 != 0) {
        return fail(ErrorCode::invalid_input, "hexadecimal text has an odd number of digits");
    }
    Bytes bytes;
    bytes.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const auto high = hex_digits.find(text[i]);
        const auto low = hex_digits.find(text[i + 1]);
        if (high == std::string_view::npos || low == std::string_view::npos) {
            return fail(ErrorCode::invalid_input, "not a lower-case hexadecimal digit");
        }
        bytes.push_back(static_cast<std::uint8_t>(high * 16 + low));
    }
    return bytes;
}

std::string to_base32(ByteView bytes) {
    std::string text;
    text.reserve((bytes.size() * 8 + symbol_bits - 1) / symbol_bits);
    unsigned buffer = 0;
    unsigned held = 0;
    for (const auto byte : bytes) {
        buffer = (buffer << 8U) | byte;
        held += 8;
        while (held >= symbol_bits) {
            held -= symbol_bits;
            text += base32_digits[(buffer >> held) & 0x1FU];
        }
        buffer &= (1U << held) - 1U;
    }
    if (held > 0) {
        text += base32_digits[(buffer << (symbol_bits - held)) & 0x1FU];
    }
    return text;
}

Result<Bytes> from_base32(std::string_view text) {
    if (const auto extra = text.size() * symbol_bits % 8; extra >= symbol_bits) {
        return fail(ErrorCode::invalid_input, "base32 text has an impossible length");
    }
    Bytes bytes;
    unsigned buffer = 0;
    unsigned held = 0;
    for (const char symbol : text) {
        const auto value = base32_digits.find(symbol);
        if (value == std::string_view::npos) {
            return fail(ErrorCode::invalid_input, "a character is not of the base32 alphabet");
        }
        buffer = (buffer << symbol_bits) | static_cast<unsigned>(value);
        held += symbol_bits;
        if (held >= 8) {
            held -= 8;
            bytes.push_back(static_cast<std::uint8_t>(buffer >> held));
        }
        buffer &= (1U << held) - 1U;
    }
    if (buffer != 0) {
        return fail(ErrorCode::invalid_input, "base32 text ends in stray bits");
    }
    return bytes;
}

} // namespace anjungan
