// SPDX-License-Identifier: GPL-3.0-or-later
/// Which /dev/usb/lp* a USB printer has just now: the number changes when it is plugged in anew.
#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace anjungan::drivers {

/// What a printer says of itself; what is absent fits every printer.
struct UsbIdentity {
    std::optional<std::uint16_t> vendor = {};
    std::optional<std::uint16_t> product = {};
    std::string serial = {}; ///< empty: any

    bool operator==(const UsbIdentity&) const = default;
};

struct UsbPrinterPort {
    std::filesystem::path path; ///< of the device file
    UsbIdentity identity;
};

/// The printers that are plugged in, by the number of their port. `system` is /sys (Linux:
/// class/usbmisc/lpN, whose `device` is the interface and its parent the device), `devices` /dev.
[[nodiscard]] std::vector<UsbPrinterPort> usb_printer_ports(
    const std::filesystem::path& system = "/sys", const std::filesystem::path& devices = "/dev"
);

/// The one printer that fits. Errors: not_found, conflict (several fit: the sentence lists them).
[[nodiscard]] Result<std::filesystem::path>
find_usb_printer(const UsbIdentity& wanted, const std::vector<UsbPrinterPort>& ports);

} // namespace anjungan::drivers
