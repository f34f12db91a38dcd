// SPDX-License-Identifier: GPL-3.0-or-later
/// Where a device that speaks in bytes is found, as kiosk.toml says it.
#pragma once

#include "drivers/transport/serial_transport.hpp"
#include "drivers/transport/tcp_transport.hpp"
#include "drivers/transport/usb_printer_port.hpp"

#include <string_view>
#include <variant>

namespace anjungan::drivers {

struct FileAddress {
    std::filesystem::path path;
    bool operator==(const FileAddress&) const = default;
};

using DeviceAddress = std::variant<UsbIdentity, FileAddress, SerialSettings, TcpAddress>;

/// `usb` · `usb:04b8:0e15` · `usb:04b8:0e15:SERIAL` · `/dev/usb/lp0` ·
/// `serial:/dev/ttyUSB0:19200` (`:rtscts` or `:xonxoff` behind it) · `tcp:192.0.2.7:9100` ·
/// `tcp:[2001:db8::7]:9100`; a port or speed that is left out is 9100 or 9600. Errors:
/// invalid_input with the forms there are.
[[nodiscard]] Result<DeviceAddress> parse_address(std::string_view text);

/// Opens a connection now. A USB printer is looked for anew each time: it comes back with another
/// number. Errors: not_found, unavailable, conflict (several USB printers fit), io.
[[nodiscard]] Result<std::unique_ptr<Transport>> open_address(const DeviceAddress& address);

} // namespace anjungan::drivers
