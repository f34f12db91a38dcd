// SPDX-License-Identifier: GPL-3.0-or-later
/// One raw HTTP request to a port of this machine; gives the whole answer, headers included.
#pragma once

#include <cstdint>
#include <string>

namespace anjungan::test {

/// `line` is the request line without its end.
[[nodiscard]] std::string http_request(std::uint16_t port, const std::string& line);

[[nodiscard]] inline std::string http_get(std::uint16_t port, const std::string& path) {
    return http_request(port, "GET " + path + " HTTP/1.1");
}

} // namespace anjungan::test
