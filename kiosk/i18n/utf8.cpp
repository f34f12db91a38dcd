// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8 by code point, strictly.
#include "kiosk/i18n/utf8.hpp"

#include <cstdint>

namespace anjungan::i18n::utf8 {

namespace {

/// How many bytes a code point has by its first byte, and the smallest value that needs so many.
struct Shape {
    std::size_t size = 0;
    char32_t payload = 0;
    char32_t smallest = 0;
};

std::optional<Shape> shape_of(std::uint8_t first) {
    if (first < 0x80) {
        return Shape{1, first, 0};
    }
    if ((first & 0xE0U) == 0xC0U) {
        return Shape{2, first & 0x1FU, 0x80};
    }
    if ((first & 0xF0U) == 0xE0U) {
        return Shape{3, first & 0x0FU, 0x800};
    }
    if ((first & 0xF8U) == 0xF0U) {
        return Shape{4, first & 0x07U, 0x10000};
    }
    return std::nullopt;
}

} // namespace

std::optional<char32_t> take(std::string_view& text) {
    if (text.empty()) {
        return std::nullopt;
    }
    const auto shape = shape_of(static_cast<std::uint8_t>(text.front()));
    if (!shape || shape->size > text.size()) {
        return std::nullopt;
    }
    char32_t code_point = shape->payload;
    for (std::size_t i = 1; i < shape->size; ++i) {
        const auto byte = static_cast<std::uint8_t>(text[i]);
        if ((byte & 0xC0U) != 0x80U) {
            return std::nullopt;
        }
        code_point = (code_point << 6U) | (byte & 0x3FU);
    }
    const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    if (code_point < shape->smallest || surrogate || code_point > 0x10FFFF) {
        return std::nullopt;
    }
    text.remove_prefix(shape->size);
    return code_point;
}

bool is_valid(std::string_view text) {
    while (take(text)) {
    }
    return text.empty();
}

std::size_t length(std::string_view text) {
    std::size_t count = 0;
    while (take(text)) {
        ++count;
    }
    return count;
}

bool is_control(char32_t code_point) {
    const bool direction_mark = (code_point >= 0x202A && code_point <= 0x202E) ||
                                (code_point >= 0x2066 && code_point <= 0x2069);
    return code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0) || direction_mark;
}

} // namespace anjungan::i18n::utf8
