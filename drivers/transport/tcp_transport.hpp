// SPDX-License-Identifier: GPL-3.0-or-later
/// A printer in the network: raw bytes over TCP, by custom on port 9100 ("JetDirect").
#pragma once

#include "drivers/transport/transport.hpp"

#include <cstdint>
#include <memory>
#include <string>

namespace anjungan::drivers {

struct TcpAddress {
    std::string host; ///< a name, or an IPv4 or IPv6 address without brackets
    std::uint16_t port = 9100;

    bool operator==(const TcpAddress&) const = default;
};

/// Connects; blocks for at most `patience` for each address of the host, and as long as the system
/// looks a name up: an address does without. The kernel's send buffer is kept small, because bytes
/// in it are neither here nor in the printer. Errors: not_found (no such host), unavailable.
[[nodiscard]] Result<std::unique_ptr<Transport>>
open_tcp(const TcpAddress& address, std::chrono::milliseconds patience);

} // namespace anjungan::drivers
