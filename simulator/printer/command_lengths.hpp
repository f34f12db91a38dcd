// SPDX-License-Identifier: GPL-3.0-or-later
/// How long the ESC/POS commands are whose length hangs on their arguments.
#pragma once

#include "base/bytes.hpp"

namespace anjungan::simulator {

struct Measured {
    std::size_t arguments = 0; ///< bytes behind the name, as far as known
    bool more_to_know = false; ///< more bytes must come in before that is the last word
    bool unknown = false;      ///< there is no such form of the command
};

/// Gets the bytes behind the command's name, perhaps none yet.
using Measure = Measured (*)(ByteView arguments);

[[nodiscard]] Measured measure_block(ByteView arguments);      ///< pL pH, then as many bytes
[[nodiscard]] Measured measure_long_block(ByteView arguments); ///< p1–p4, then as many bytes
[[nodiscard]] Measured measure_status_request(ByteView arguments);
[[nodiscard]] Measured measure_real_time(ByteView arguments);
[[nodiscard]] Measured measure_user_characters(ByteView arguments);
[[nodiscard]] Measured measure_bit_image(ByteView arguments);
[[nodiscard]] Measured measure_tabs(ByteView arguments);
[[nodiscard]] Measured measure_memory_write(ByteView arguments);
[[nodiscard]] Measured measure_stored_pictures(ByteView arguments);
[[nodiscard]] Measured measure_downloaded_picture(ByteView arguments);
[[nodiscard]] Measured measure_counter_text(ByteView arguments);
[[nodiscard]] Measured measure_windows_bitmap(ByteView arguments);
[[nodiscard]] Measured measure_raster(ByteView arguments);
[[nodiscard]] Measured measure_cut(ByteView arguments);
[[nodiscard]] Measured measure_bar_code(ByteView arguments);

/// The little-endian number of two bytes at `at`; they are there.
[[nodiscard]] std::size_t number_at(ByteView bytes, std::size_t at);

} // namespace anjungan::simulator
