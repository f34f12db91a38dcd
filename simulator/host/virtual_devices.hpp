// SPDX-License-Identifier: GPL-3.0-or-later
/// The devices of a kiosk that pretends: a printer that paints, a scanner and a card reader that a
/// journey holds things to, an earphone that it plugs in, a network that it switches.
#pragma once

#include "kiosk/app/assets.hpp"
#include "kiosk/app/devices.hpp"
#include "simulator/devices/scripted_network.hpp"
#include "simulator/devices/virtual_card_reader.hpp"
#include "simulator/devices/virtual_earphone.hpp"
#include "simulator/devices/virtual_scanner.hpp"
#include "simulator/printer/virtual_printer.hpp"

#include <optional>

namespace anjungan::simulator {

/// The hands of a journey on the devices that a kiosk owns; valid as long as the kiosk is.
struct DeviceHands {
    ScriptedNetwork& network;
    VirtualScanner& scanner;
    VirtualCardReader& card_reader;
    VirtualEarphone& earphone;

    /// Lays a card on the reader: a number in hexadecimal is taken as it is, any other name stands
    /// for a card of its own.
    void lay_card(std::string_view id) const;
};

struct VirtualDevices {
    app::Devices devices;
    DeviceHands hands;
};

/// Prints on `printer`, or on a real one at `address`; speaks aloud if the configuration says so.
/// Printer and clock must outlive the devices. On the main thread, before any other.
[[nodiscard]] VirtualDevices make_virtual_devices(
    const app::Config& config,
    const app::Assets& assets,
    VirtualPrinter& printer,
    const std::optional<drivers::DeviceAddress>& address,
    const Clock& clock
);

} // namespace anjungan::simulator
