// SPDX-License-Identifier: GPL-3.0-or-later
/// Where the hub listens: this machine's loopback or a Unix socket, never the network.
#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace anjungan::hub {

struct ListenAddress {
    std::string host = "127.0.0.1";    ///< "127.0.0.1" or "::1"; unused for a Unix socket
    std::uint16_t port = 0;            ///< 0: the system chooses
    std::filesystem::path socket_path; ///< not empty: a Unix socket
};

/// Reads "127.0.0.1:8080", "[::1]:0", "localhost:0" or "unix:/run/anjungan/hub.sock".
/// `invalid_input` says what to write instead, and for another address why it is refused.
[[nodiscard]] Result<ListenAddress> parse_listen_address(std::string_view text);

/// What a person would write to reach it: "http://127.0.0.1:8080" or "unix:/run/…".
[[nodiscard]] std::string to_string(const ListenAddress& address);

} // namespace anjungan::hub
