// SPDX-License-Identifier: GPL-3.0-or-later
/// A TCP socket that listens on loopback, on a port that the system chose.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <cassert>
#include <cstdint>

namespace anjungan::test {

struct LoopbackListener {
    explicit LoopbackListener(int backlog)
        : socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in name = {};
        name.sin_family = AF_INET;
        name.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof name;
        auto* const address = reinterpret_cast<sockaddr*>(&name);
        const bool listening = bind(socket, address, size) == 0 && listen(socket, backlog) == 0 &&
                               getsockname(socket, address, &size) == 0;
        assert(listening);
        port = ntohs(name.sin_port);
    }

    int socket; ///< whoever holds the listener closes it
    std::uint16_t port = 0;
};

} // namespace anjungan::test
