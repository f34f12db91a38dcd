// SPDX-License-Identifier: GPL-3.0-or-later
// Lengths of commands, by the Epson reference.
#include "simulator/printer/command_lengths.hpp"

#include <algorithm>

namespace anjungan::simulator {

namespace {

Measured wait_for(std::size_t bytes) {
    return {bytes, true};
}

Measured no_such_form(std::size_t bytes) {
    return {bytes, false, true};
}

bool among(std::uint8_t byte, std::initializer_list<std::uint8_t> values) {
    return std::ranges::find(values, byte) != values.end();
}

/// Up to a NUL, at most `most` bytes before it.
Measured until_nul(ByteView arguments, std::size_t from, std::size_t most) {
    for (auto i = from; i < arguments.size(); ++i) {
        if (arguments[i] == 0) {
            return {i + 1};
        }
        if (i - from >= most) {
            return no_such_form(from);
        }
    }
    return wait_for(arguments.size() + 1);
}

} // namespace

std::size_t number_at(ByteView bytes, std::size_t at) {
    return bytes[at] + 256U * bytes[at + 1];
}

Measured measure_block(ByteView arguments) {
    return arguments.size() < 2 ? wait_for(2) : Measured{2 + number_at(arguments, 0)};
}

Measured measure_long_block(ByteView arguments) {
    if (arguments.size() < 4) {
        return wait_for(4);
    }
    return {4 + number_at(arguments, 0) + 65536 * number_at(arguments, 2)};
}

/// DLE EOT n, and DLE EOT n a for ink, MICR and the display.
Measured measure_status_request(ByteView arguments) {
    if (arguments.empty()) {
        return wait_for(1);
    }
    if (among(arguments[0], {7, 8, 18})) {
        return {2};
    }
    return arguments[0] >= 1 && arguments[0] <= 6 ? Measured{1} : no_such_form(1);
}

/// DLE DC4 fn …
Measured measure_real_time(ByteView arguments) {
    if (arguments.empty()) {
        return wait_for(1);
    }
    switch (arguments[0]) {
    case 1:
    case 2: return {3};
    case 3: return {6};
    case 7: return {2};
    case 8: return {8};
    default: return no_such_form(1);
    }
}

/// ESC & y c1 c2 [x d1 … d(y × x)] for each character
Measured measure_user_characters(ByteView arguments) {
    if (arguments.size() < 3) {
        return wait_for(3);
    }
    const std::size_t bytes_high = arguments[0];
    if (arguments[1] < 32 || arguments[2] < arguments[1] || bytes_high == 0 || bytes_high > 6) {
        return no_such_form(3);
    }
    std::size_t at = 3;
    for (int character = arguments[1]; character <= arguments[2]; ++character) {
        if (at >= arguments.size()) {
            return wait_for(at + 1);
        }
        at += 1 + bytes_high * arguments[at];
    }
    return {at};
}

/// ESC * m nL nH d1 … with 1 or 3 bytes a column
Measured measure_bit_image(ByteView arguments) {
    if (arguments.size() < 3) {
        return wait_for(3);
    }
    const auto mode = arguments[0];
    if (mode > 7 && !among(mode, {32, 33, 38, 39, 40})) {
        return no_such_form(3);
    }
    return {3 + number_at(arguments, 1) * (mode < 8 ? 1U : 3U)};
}

/// ESC D n1 … NUL; a stop that does not lie further right ends it too.
Measured measure_tabs(ByteView arguments) {
    constexpr std::size_t max_stops = 32;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == 0) {
            return {i + 1};
        }
        if (i == max_stops || (i > 0 && arguments[i] <= arguments[i - 1])) {
            return {i};
        }
    }
    return wait_for(arguments.size() + 1);
}

/// FS g 1 m a1–a4 nL nH d1 …
Measured measure_memory_write(ByteView arguments) {
    return arguments.size() < 7 ? wait_for(7) : Measured{7 + number_at(arguments, 5)};
}

/// FS q n [xL xH yL yH d1 … d(x × y × 8)] × n
Measured measure_stored_pictures(ByteView arguments) {
    if (arguments.empty()) {
        return wait_for(1);
    }
    std::size_t at = 1;
    for (int picture = 0; picture < arguments[0]; ++picture) {
        if (arguments.size() < at + 4) {
            return wait_for(at + 4);
        }
        at += 4 + number_at(arguments, at) * number_at(arguments, at + 2) * 8;
    }
    return {at};
}

/// GS * x y d1 … d(x × y × 8)
Measured measure_downloaded_picture(ByteView arguments) {
    if (arguments.size() < 2) {
        return wait_for(2);
    }
    return {2 + std::size_t{arguments[0]} * arguments[1] * 8};
}

/// GS C ; sa ; sb ; sn ; sr ; sc ; — the first semicolon is part of the name
Measured measure_counter_text(ByteView arguments) {
    constexpr std::size_t longest = 32;
    int left = 5;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        left -= arguments[i] == ';' ? 1 : 0;
        if (left == 0) {
            return {i + 1};
        }
        if (i == longest) {
            return no_such_form(0);
        }
    }
    return wait_for(arguments.size() + 1);
}

/// GS D m fn a kc1 kc2 b c, then a file that begins with BM and its size
Measured measure_windows_bitmap(ByteView arguments) {
    constexpr std::size_t header = 7;
    if (arguments.size() < header + 6) {
        return wait_for(header + 6);
    }
    if (arguments[header] != 'B' || arguments[header + 1] != 'M') {
        return no_such_form(header);
    }
    return {header + number_at(arguments, header + 2) + 65536 * number_at(arguments, header + 4)};
}

/// GS v 0 m xL xH yL yH, then x × y bytes
Measured measure_raster(ByteView arguments) {
    if (arguments.size() < 5) {
        return wait_for(5);
    }
    return {5 + number_at(arguments, 1) * number_at(arguments, 3)};
}

/// GS V m, and GS V m n where the paper is fed first
Measured measure_cut(ByteView arguments) {
    if (arguments.empty()) {
        return wait_for(1);
    }
    if (among(arguments[0], {65, 66, 97, 98, 103, 104})) {
        return {2};
    }
    return among(arguments[0], {0, 1, 48, 49}) ? Measured{1} : no_such_form(1);
}

/// GS k m d1 … NUL, or GS k m n d1 … dn
Measured measure_bar_code(ByteView arguments) {
    if (arguments.empty()) {
        return wait_for(1);
    }
    const auto system = arguments[0];
    if (system <= 6) {
        return until_nul(arguments, 1, 255);
    }
    if (system < 65 || system > 79) {
        return no_such_form(1);
    }
    return arguments.size() < 2 ? wait_for(2) : Measured{2U + arguments[1]};
}

} // namespace anjungan::simulator
