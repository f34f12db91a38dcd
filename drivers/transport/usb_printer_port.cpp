// SPDX-License-Identifier: GPL-3.0-or-later
// Reads sysfs for USB printers.
#include "drivers/transport/usb_printer_port.hpp"

#include "base/attribute.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::drivers {

namespace {

namespace fs = std::filesystem;

/// Nothing if it is not there.
std::optional<std::uint16_t> identifier(const fs::path& file) {
    const auto number = read_number_attribute<std::uint16_t>(file, 16);
    return number ? std::optional(*number) : std::nullopt;
}

/// The number of "lp12"; nothing for another name.
std::optional<unsigned> port_number(std::string_view name) {
    return name.starts_with("lp") ? number_from<unsigned>(name.substr(2)) : std::nullopt;
}

bool fits(const UsbIdentity& wanted, const UsbIdentity& found) {
    return (!wanted.vendor || wanted.vendor == found.vendor) &&
           (!wanted.product || wanted.product == found.product) &&
           (wanted.serial.empty() || wanted.serial == found.serial);
}

std::string described(const UsbPrinterPort& port) {
    const auto& identity = port.identity;
    return fmt::format(
        "{} (usb:{:04x}:{:04x}{}{})",
        port.path.string(),
        identity.vendor.value_or(0),
        identity.product.value_or(0),
        identity.serial.empty() ? "" : ":",
        identity.serial
    );
}

} // namespace

std::vector<UsbPrinterPort> usb_printer_ports(const fs::path& system, const fs::path& devices) {
    std::vector<std::pair<unsigned, UsbPrinterPort>> found;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(system / "class" / "usbmisc", error)) {
        const auto name = entry.path().filename().string();
        const auto number = port_number(name);
        const auto interface = fs::canonical(entry.path() / "device", error);
        if (!number || error) {
            continue;
        }
        const auto device = interface.parent_path();
        found.push_back(
            {*number,
             {devices / "usb" / name,
              {identifier(device / "idVendor"),
               identifier(device / "idProduct"),
               read_attribute(device / "serial").value_or("")}}}
        );
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return a.first < b.first;
    });
    std::vector<UsbPrinterPort> ports;
    ports.reserve(found.size());
    for (auto& [number, port] : found) {
        ports.push_back(std::move(port));
    }
    return ports;
}

Result<fs::path>
find_usb_printer(const UsbIdentity& wanted, const std::vector<UsbPrinterPort>& ports) {
    const UsbPrinterPort* chosen = nullptr;
    std::string fitting;
    for (const auto& port : ports) {
        if (fits(wanted, port.identity)) {
            fitting += (chosen == nullptr ? "" : ", ") + described(port);
            chosen = &port;
        }
    }
    if (chosen == nullptr) {
        return fail(ErrorCode::not_found, "no such USB printer is plugged in and switched on");
    }
    if (fitting.find(", ") != std::string::npos) {
        return fail(
            ErrorCode::conflict,
            "several USB printers fit, say which one in printer.device: " + fitting
        );
    }
    return chosen->path;
}

} // namespace anjungan::drivers
