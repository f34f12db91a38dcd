// Chooses between metal and memory.
#include "kiosk/app/printer_way.hpp"

#include "drivers/transport/reconnect.hpp"

namespace anjungan::app {

drivers::EscposPrinter::Connect printer_way(
    const std::optional<drivers::DeviceAddress>& address,
    drivers::VirtualPrinter& virtual_printer,
    const Clock& clock
) {
    if (!address) {
        return [&virtual_printer] { return virtual_printer.connect(); };
    }
    // Shared, because std::function must be able to copy what it holds.
    const auto reconnect = std::make_shared<drivers::Reconnect>(
        [address = *address] { return drivers::open_address(address); }, clock
    );
    return [reconnect] { return reconnect->connect(); };
}

} // namespace anjungan::app
