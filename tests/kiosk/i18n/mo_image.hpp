// SPDX-License-Identifier: GPL-3.0-or-later
/// Builds compiled gettext catalogues in memory, in either byte order, for tests.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace anjungan::test {

enum class ByteOrder { little, big };

inline std::string mo_number(std::uint32_t number, ByteOrder order) {
    std::string bytes;
    for (unsigned i = 0; i < 4; ++i) {
        const unsigned shift = 8 * (order == ByteOrder::little ? i : 3 - i);
        bytes.push_back(static_cast<char>((number >> shift) & 0xFFU));
    }
    return bytes;
}

/// A catalogue as msgfmt writes it: header, two tables of descriptors, then the texts.
inline std::string mo_image(
    const std::vector<std::pair<std::string, std::string>>& messages,
    ByteOrder order = ByteOrder::little
) {
    const auto count = static_cast<std::uint32_t>(messages.size());
    std::uint32_t text = 28 + 16 * count;
    std::string originals;
    std::string translations;
    std::string texts;
    const auto describe = [&](std::string& table, const std::string& words) {
        const auto length = static_cast<std::uint32_t>(words.size());
        table += mo_number(length, order) + mo_number(text, order);
        texts += words + '\0';
        text += length + 1;
    };
    for (const auto& [id, translation] : messages) {
        describe(originals, id);
        describe(translations, translation);
    }
    std::string image;
    for (const std::uint32_t number :
         {std::uint32_t{0x950412de},
          std::uint32_t{0},
          count,
          std::uint32_t{28},
          28 + 8 * count,
          std::uint32_t{0},
          std::uint32_t{0}}) {
        image += mo_number(number, order);
    }
    return image + originals + translations + texts;
}

} // namespace anjungan::test
