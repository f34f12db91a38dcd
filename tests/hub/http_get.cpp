// SPDX-License-Identifier: GPL-3.0-or-later
// Raw HTTP over a socket.
#include "tests/hub/http_get.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace anjungan::test {

std::string http_request(std::uint16_t port, const std::string& line) {
    sockaddr_in name = {};
    name.sin_family = AF_INET;
    name.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    name.sin_port = htons(port);
    const int connection = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    std::string answer;
    if (connect(connection, reinterpret_cast<const sockaddr*>(&name), sizeof name) == 0) {
        const auto request = line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        if (send(connection, request.data(), request.size(), MSG_NOSIGNAL) > 0) {
            char block[4096];
            for (auto got = read(connection, block, sizeof block); got > 0;
                 got = read(connection, block, sizeof block)) {
                answer.append(block, static_cast<std::size_t>(got));
            }
        }
    }
    close(connection);
    return answer;
}

} // namespace anjungan::test
