// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the listen address and refuses the network.
#include "hub/http/listen_address.hpp"

#include <fmt/format.h>

#include <charconv>
#include <optional>

namespace anjungan::hub {

namespace {

// sockaddr_un holds 108 bytes with the closing nought.
constexpr std::size_t max_socket_path_length = 107;

std::optional<std::uint16_t> port_from(std::string_view text) {
    std::uint16_t port = 0;
    const auto* const end = text.data() + text.size();
    const auto [stopped, problem] = std::from_chars(text.data(), end, port);
    if (text.empty() || problem != std::errc() || stopped != end) {
        return std::nullopt;
    }
    return port;
}

Result<ListenAddress> parse_socket(std::string_view path) {
    if (!path.starts_with('/') || path.size() > max_socket_path_length) {
        return fail(
            ErrorCode::invalid_input,
            fmt::format(
                "'unix:{}' is not a usable socket: the path must begin with '/' and have at most "
                "{} bytes",
                path,
                max_socket_path_length
            )
        );
    }
    ListenAddress address;
    address.socket_path = std::string(path);
    return address;
}

} // namespace

Result<ListenAddress> parse_listen_address(std::string_view text) {
    if (text.starts_with("unix:")) {
        return parse_socket(text.substr(5));
    }
    const auto colon = text.rfind(':');
    const auto port =
        colon == std::string_view::npos ? std::nullopt : port_from(text.substr(colon + 1));
    if (!port) {
        return fail(
            ErrorCode::invalid_input,
            fmt::format(
                "'{}' is not a listen address: write 127.0.0.1:PORT (0 lets the system choose) or "
                "unix:/PATH",
                text
            )
        );
    }
    const auto host = text.substr(0, colon);
    if (host == "127.0.0.1" || host == "localhost") {
        return ListenAddress{"127.0.0.1", *port, {}};
    }
    if (host == "[::1]") {
        return ListenAddress{"::1", *port, {}};
    }
    return fail(
        ErrorCode::invalid_input,
        fmt::format(
            "'{}' would face the network, and this program must not: its HTTP server is not made "
            "for strangers. Listen on 127.0.0.1:PORT or unix:/PATH and let nginx face the network "
            "(TLS, limits, buffering)",
            text
        )
    );
}

std::string to_string(const ListenAddress& address) {
    if (!address.socket_path.empty()) {
        return "unix:" + address.socket_path.string();
    }
    return fmt::format(
        "http://{}:{}", address.host == "::1" ? "[::1]" : address.host, address.port
    );
}

} // namespace anjungan::hub
