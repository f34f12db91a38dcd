// SPDX-License-Identifier: GPL-3.0-or-later
// Reads addresses and opens them.
#include "drivers/transport/address.hpp"

#include "drivers/transport/file_transport.hpp"

#include <fmt/format.h>

#include <charconv>
#include <vector>

namespace anjungan::drivers {

namespace {

/// A printer in the same building answers at once; the citizen waits meanwhile.
constexpr std::chrono::milliseconds connect_patience{3000};

tl::unexpected<Error> no_address(std::string_view text) {
    return fail(
        ErrorCode::invalid_input,
        fmt::format(
            "\"{}\" is not the address of a device; write for example \"usb\", "
            "\"usb:04b8:0e15\", \"/dev/usb/lp0\", \"serial:/dev/ttyUSB0:19200\" or "
            "\"tcp:192.0.2.7:9100\"",
            text
        )
    );
}

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> parts(1);
    for (const char sign : text) {
        if (sign == ':') {
            parts.emplace_back();
        } else {
            parts.back() += sign;
        }
    }
    return parts;
}

template <class Number>
bool read_number(const std::string& text, int base, Number& into) {
    const auto* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, into, base);
    return read.ec == std::errc{} && read.ptr == end;
}

std::optional<DeviceAddress> usb(const std::vector<std::string>& parts) {
    if (parts.size() == 1) {
        return UsbIdentity{};
    }
    std::uint16_t vendor = 0;
    std::uint16_t product = 0;
    if (parts.size() < 3 || parts.size() > 4 || !read_number(parts[1], 16, vendor) ||
        !read_number(parts[2], 16, product)) {
        return std::nullopt;
    }
    return UsbIdentity{vendor, product, parts.size() == 4 ? parts[3] : ""};
}

std::optional<DeviceAddress> serial(const std::vector<std::string>& parts) {
    SerialSettings settings;
    if (parts.size() < 2 || parts.size() > 4 || parts[1].empty()) {
        return std::nullopt;
    }
    settings.path = parts[1];
    if (parts.size() > 2 &&
        (!read_number(parts[2], 10, settings.baud) || !is_serial_speed(settings.baud))) {
        return std::nullopt;
    }
    if (parts.size() > 3) {
        if (parts[3] == "rtscts") {
            settings.flow = FlowControl::hardware;
        } else if (parts[3] == "xonxoff") {
            settings.flow = FlowControl::software;
        } else {
            return std::nullopt;
        }
    }
    return settings;
}

/// `text` is what stands behind "tcp:".
std::optional<DeviceAddress> tcp(std::string_view text) {
    TcpAddress address;
    std::string_view port;
    if (text.starts_with('[')) {
        const auto end = text.find(']');
        if (end == std::string_view::npos) {
            return std::nullopt;
        }
        address.host = text.substr(1, end - 1);
        port = text.substr(end + 1);
    } else {
        const auto end = std::min(text.find(':'), text.size());
        address.host = text.substr(0, end);
        port = text.substr(end);
    }
    const bool has_port = !port.empty();
    if (address.host.empty() ||
        (has_port &&
         (port.front() != ':' || !read_number(std::string(port.substr(1)), 10, address.port) ||
          address.port == 0))) {
        return std::nullopt;
    }
    return address;
}

} // namespace

Result<DeviceAddress> parse_address(std::string_view text) {
    std::optional<DeviceAddress> address;
    const auto parts = split(text);
    if (text.starts_with('/')) {
        address = FileAddress{text};
    } else if (parts.front() == "usb") {
        address = usb(parts);
    } else if (parts.front() == "serial") {
        address = serial(parts);
    } else if (text.starts_with("tcp:")) {
        address = tcp(text.substr(4));
    }
    if (!address) {
        return no_address(text);
    }
    return std::move(*address);
}

Result<std::unique_ptr<Transport>> open_address(const DeviceAddress& address) {
    struct Open {
        Result<std::unique_ptr<Transport>> operator()(const UsbIdentity& identity) const {
            const auto path = find_usb_printer(identity, usb_printer_ports());
            return path ? open_file(*path) : fail(path.error());
        }
        Result<std::unique_ptr<Transport>> operator()(const FileAddress& file) const {
            return open_file(file.path);
        }
        Result<std::unique_ptr<Transport>> operator()(const SerialSettings& settings) const {
            return open_serial(settings);
        }
        Result<std::unique_ptr<Transport>> operator()(const TcpAddress& tcp) const {
            return open_tcp(tcp, connect_patience);
        }
    };
    return std::visit(Open{}, address);
}

} // namespace anjungan::drivers
