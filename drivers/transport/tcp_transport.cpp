// SPDX-License-Identifier: GPL-3.0-or-later
// Connects to a printer in the network.
#include "drivers/transport/tcp_transport.hpp"

#include "drivers/transport/descriptor_transport.hpp"

#include <fmt/format.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

#include <cerrno>

namespace anjungan::drivers {

namespace {

/// The kernel doubles it.
constexpr int send_buffer_bytes = 4096;

struct FreeAddresses {
    void operator()(addrinfo* list) const { freeaddrinfo(list); }
};
using Addresses = std::unique_ptr<addrinfo, FreeAddresses>;

Result<Addresses> look_up(const TcpAddress& address) {
    addrinfo hints = {};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_NUMERICSERV | AI_ADDRCONFIG;
    addrinfo* found = nullptr;
    const auto port = std::to_string(address.port);
    const int error = getaddrinfo(address.host.c_str(), port.c_str(), &hints, &found);
    if (error != 0) {
        return fail(
            ErrorCode::not_found,
            fmt::format("the printer \"{}\": {}", address.host, gai_strerror(error))
        );
    }
    return Addresses(found);
}

void set(int file, int level, int option, int value) {
    // An option that a kernel lacks costs comfort, not truth.
    (void)setsockopt(file, level, option, &value, sizeof(value));
}

/// 0, or errno.
int finish_connecting(int file, std::chrono::milliseconds patience) {
    pollfd wanted = {file, POLLOUT, 0};
    if (::poll(&wanted, 1, static_cast<int>(patience.count())) != 1) {
        return ETIMEDOUT;
    }
    int error = 0;
    socklen_t size = sizeof(error);
    if (getsockopt(file, SOL_SOCKET, SO_ERROR, &error, &size) != 0) {
        return errno;
    }
    return error;
}

/// 0, or errno; on success `wire` is set.
int try_address(
    const addrinfo& address, std::chrono::milliseconds patience, std::unique_ptr<Transport>& wire
) {
    const int file = ::socket(
        address.ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, address.ai_protocol
    );
    if (file < 0) {
        return errno;
    }
    auto candidate = std::make_unique<DescriptorTransport>(file, DescriptorTransport::Kind::socket);
    set(file, SOL_SOCKET, SO_SNDBUF, send_buffer_bytes);
    set(file, IPPROTO_TCP, TCP_NODELAY, 1);
    // A printer that lost its power says nothing: let the kernel ask every few seconds.
    set(file, SOL_SOCKET, SO_KEEPALIVE, 1);
    set(file, IPPROTO_TCP, TCP_KEEPIDLE, 10);
    set(file, IPPROTO_TCP, TCP_KEEPINTVL, 3);
    set(file, IPPROTO_TCP, TCP_KEEPCNT, 3);
    if (::connect(file, address.ai_addr, address.ai_addrlen) != 0) {
        const int error = errno == EINPROGRESS ? finish_connecting(file, patience) : errno;
        if (error != 0) {
            return error;
        }
    }
    wire = std::move(candidate);
    return 0;
}

} // namespace

Result<std::unique_ptr<Transport>>
open_tcp(const TcpAddress& address, std::chrono::milliseconds patience) {
    const auto found = look_up(address);
    TRY(found);
    std::unique_ptr<Transport> wire;
    int error = EHOSTUNREACH;
    for (const auto* each = found->get(); each != nullptr && wire == nullptr;
         each = each->ai_next) {
        error = try_address(*each, patience, wire);
    }
    if (wire == nullptr) {
        return fail(device_error(
            fmt::format("the printer \"{}\", port {}", address.host, address.port), error
        ));
    }
    return wire;
}

} // namespace anjungan::drivers
