// SPDX-License-Identifier: GPL-3.0-or-later
/// WAV files for tests, byte by byte.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace anjungan::test {

inline std::string little_endian(std::uint32_t number, int width) {
    std::string bytes;
    for (int i = 0; i < width; ++i) {
        bytes += static_cast<char>((number >> (8 * i)) & 0xFFU);
    }
    return bytes;
}

inline std::string wav_head(std::uint32_t data_size, std::uint32_t rate = 22050) {
    return "RIFF" + little_endian(data_size + 36, 4) + "WAVEfmt " + little_endian(16, 4) +
           little_endian(1, 2) + little_endian(1, 2) + little_endian(rate, 4) +
           little_endian(rate * 2, 4) + little_endian(2, 2) + little_endian(16, 2) + "data" +
           little_endian(data_size, 4);
}

/// The bytes of `data` are the samples.
inline std::string wav_file(std::string_view data) {
    return wav_head(static_cast<std::uint32_t>(data.size())) + std::string(data);
}

} // namespace anjungan::test
