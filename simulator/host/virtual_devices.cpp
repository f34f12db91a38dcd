// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the virtual devices.
#include "simulator/host/virtual_devices.hpp"

#include "drivers/printer/escpos_printer.hpp"
#include "kiosk/app/loudspeaker.hpp"
#include "kiosk/app/open_devices.hpp"

#include <algorithm>

namespace anjungan::simulator {

namespace {

/// A number in hexadecimal is taken as it is; any other name stands for a card of its own.
Bytes card_number(std::string_view id) {
    constexpr std::size_t shortest = 4;
    constexpr std::size_t longest = 32;
    if (auto number = from_hex(id); number && number->size() >= shortest) {
        number->resize(std::min(number->size(), longest));
        return std::move(*number);
    }
    const auto name = as_bytes(id.substr(0, longest));
    Bytes number(name.begin(), name.end());
    number.resize(std::max(number.size(), shortest));
    return number;
}

} // namespace

void DeviceHands::lay_card(std::string_view id) const {
    card_reader.insert(card_number(id));
}

VirtualDevices make_virtual_devices(
    const app::Config& config,
    const app::Assets& assets,
    VirtualPrinter& printer,
    const std::optional<drivers::DeviceAddress>& address,
    const Clock& clock
) {
    auto network = std::make_unique<ScriptedNetwork>();
    auto scanner = std::make_unique<VirtualScanner>(clock);
    auto card_reader = std::make_unique<VirtualCardReader>();
    auto earphone = std::make_unique<VirtualEarphone>();
    const DeviceHands hands{*network, *scanner, *card_reader, *earphone};
    app::Devices devices;
    devices.network = std::move(network);
    devices.scanner = std::move(scanner);
    devices.card_reader = std::move(card_reader);
    devices.earphone = std::move(earphone);
    if (address) {
        devices.printer = app::printer_at(*address, assets.printer, clock);
    } else {
        devices.printer = std::make_unique<drivers::EscposPrinter>(
            assets.printer, [&printer] { return printer.connect(); }, clock
        );
    }
    app::open_sound(config, devices);
    return {std::move(devices), hands};
}

} // namespace anjungan::simulator
