// SPDX-License-Identifier: GPL-3.0-or-later
/// Opens the devices that kiosk.toml names.
#pragma once

#include "kiosk/app/assets.hpp"
#include "kiosk/app/devices.hpp"

namespace anjungan::app {

/// On the main thread, before any other. Scanner, card reader and printer may be away now: they are
/// looked for again and again. What cannot be opened at all is in `faults`. The clock must outlive
/// the devices. Errors: invalid_input, kiosk.toml names no printer.
[[nodiscard]] Result<Devices>
open_devices(const Config& config, const drivers::PrinterProfile& printer, const Clock& clock);

/// The printer at `address`, looked for again and again while it is away.
[[nodiscard]] std::unique_ptr<drivers::Printer> printer_at(
    const drivers::DeviceAddress& address,
    const drivers::PrinterProfile& profile,
    const Clock& clock
);

/// The operator's sentence if the configuration demands a touch panel and /sys shows none.
[[nodiscard]] session::FaultChanged
touch_fault(const Config& config, const std::filesystem::path& sys = "/sys");

} // namespace anjungan::app
