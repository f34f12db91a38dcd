/// The way to the printer that kiosk.toml names.
#pragma once

#include "drivers/printer/escpos_printer.hpp"
#include "drivers/printer/virtual/virtual_printer.hpp"
#include "drivers/transport/address.hpp"

#include <optional>

namespace anjungan::app {

/// To the printer at `address`, looked for again and again while it is away; without one to the
/// virtual printer. Both references must outlive the function that is returned.
[[nodiscard]] drivers::EscposPrinter::Connect printer_way(
    const std::optional<drivers::DeviceAddress>& address,
    drivers::VirtualPrinter& virtual_printer,
    const Clock& clock
);

} // namespace anjungan::app
