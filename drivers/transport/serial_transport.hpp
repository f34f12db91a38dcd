// SPDX-License-Identifier: GPL-3.0-or-later
/// A serial line: eight bits, no parity, one stop bit, raw.
#pragma once

#include "drivers/transport/transport.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>

namespace anjungan::drivers {

/// Who stops whom when a buffer is full. Printers that only know DSR/DTR need a cable that joins
/// DSR to our CTS: Linux has no DSR/DTR handshake.
enum class FlowControl : std::uint8_t {
    none,
    hardware, ///< RTS/CTS
    software  ///< XON/XOFF from the device; never ours, because pictures contain both bytes
};

struct SerialSettings {
    std::filesystem::path path;
    std::uint32_t baud = 9600; ///< one of 1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200
    FlowControl flow = FlowControl::none;

    bool operator==(const SerialSettings&) const = default;
};

/// Whether open_serial() knows the speed.
[[nodiscard]] bool is_serial_speed(std::uint32_t baud);

/// Opens for ourselves alone (TIOCEXCL), sets the line up, and throws away what was left in its
/// buffers. Errors: invalid_input (not a known speed), not_found, unavailable (busy), io (not a
/// serial line).
[[nodiscard]] Result<std::unique_ptr<Transport>> open_serial(const SerialSettings& settings);

} // namespace anjungan::drivers
