// SPDX-License-Identifier: GPL-3.0-or-later
/// How printers in the field differ from the manual, as data for the virtual one.
#pragma once

#include "simulator/printer/character_set.hpp"

#include <cstddef>
#include <string_view>

namespace anjungan::simulator {

struct Quirks {
    std::size_t buffer_bytes = 65536; ///< of the receive buffer
    std::size_t loses_every = 0;      ///< one byte of so many never arrives; 0: none is lost
    bool starts_in_kanji = false;     ///< two-byte characters until FS .
    MultiByte multi_byte = MultiByte::gb18030; ///< how its two-byte characters are coded
    bool has_symbols = true;                   ///< false: GS ( k is printed as text
    bool has_process_id = true;                ///< false: GS ( H is not answered
    bool constant_status = false;              ///< every status says that all is well
    bool mute = false;                         ///< answers nothing at all

    /// Adds the quirk with this name: kanji, shift-jis, big5, euc-kr, drops-bytes, small-buffer,
    /// no-symbols, no-process-id, constant-status or mute. Errors: invalid_input.
    [[nodiscard]] Status add(std::string_view name);
};

/// How fast it works; 0 is as fast as the machine it runs on.
struct Pace {
    std::size_t bytes_per_second = 0;
    std::size_t dots_per_second = 0; ///< of paper; 800 is 100 mm/s
};

} // namespace anjungan::simulator
