// Reads sysfs for USB printers.
#include "drivers/transport/usb_printer_port.hpp"

#include "base/files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace anjungan::drivers {

namespace {

namespace fs = std::filesystem;

/// One line of sysfs; empty if it is not there.
std::string attribute(const fs::path& path) {
    auto text = read_file(path, 4096);
    if (!text) {
        return {};
    }
    while (!text->empty() && text->back() == '\n') {
        text->pop_back();
    }
    return *text;
}

std::optional<std::uint16_t> hexadecimal(const std::string& text) {
    std::uint16_t value = 0;
    const auto* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value, 16);
    return read.ec == std::errc{} && read.ptr == end ? std::optional(value) : std::nullopt;
}

/// The number of "lp12"; nothing for another name.
std::optional<unsigned> port_number(const std::string& name) {
    unsigned number = 0;
    if (!name.starts_with("lp") || name.size() < 3) {
        return std::nullopt;
    }
    const auto* const end = name.data() + name.size();
    const auto read = std::from_chars(name.data() + 2, end, number);
    return read.ec == std::errc{} && read.ptr == end ? std::optional(number) : std::nullopt;
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
              {hexadecimal(attribute(device / "idVendor")),
               hexadecimal(attribute(device / "idProduct")),
               attribute(device / "serial")}}}
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
