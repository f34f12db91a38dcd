// SPDX-License-Identifier: GPL-3.0-or-later
// Sockets that never wait by themselves.
#include "tests/hub/http/raw_client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace anjungan::test {

namespace {

constexpr auto patience = std::chrono::seconds(10);

sockaddr_un name_of(const std::filesystem::path& path) {
    sockaddr_un name = {};
    name.sun_family = AF_UNIX;
    std::strncpy(name.sun_path, path.c_str(), sizeof name.sun_path - 1);
    return name;
}

template <class Name>
const sockaddr* general(const Name& name) {
    return reinterpret_cast<const sockaddr*>(&name); // NOLINT: how sockets are named
}

bool is_ready(int descriptor, short event, std::chrono::milliseconds within) {
    pollfd one = {descriptor, event, 0};
    return poll(&one, 1, static_cast<int>(within.count())) > 0;
}

} // namespace

RawClient::RawClient(const hub::ListenAddress& address) {
    const bool local = !address.socket_path.empty();
    socket_ =
        Descriptor(socket(local ? AF_UNIX : AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)
        );
    int outcome = 0;
    if (local) {
        const auto name = name_of(address.socket_path);
        outcome = connect(socket_.number(), general(name), sizeof name);
    } else {
        sockaddr_in name = {};
        name.sin_family = AF_INET;
        name.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        name.sin_port = htons(address.port);
        outcome = connect(socket_.number(), general(name), sizeof name);
    }
    refused_ = outcome != 0 && errno != EINPROGRESS;
}

bool RawClient::is_connected() const {
    int problem = 0;
    socklen_t size = sizeof problem;
    return !refused_ && is_ready(socket_.number(), POLLOUT, patience) &&
           getsockopt(socket_.number(), SOL_SOCKET, SO_ERROR, &problem, &size) == 0 && problem == 0;
}

void RawClient::send(std::string_view bytes) const {
    while (!bytes.empty() && !refused_ && is_ready(socket_.number(), POLLOUT, patience)) {
        const auto sent = ::send(socket_.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno != EAGAIN) {
            return;
        }
        bytes.remove_prefix(sent < 0 ? 0 : static_cast<std::size_t>(sent));
    }
}

bool RawClient::has_answer_within(std::chrono::milliseconds within) const {
    return is_ready(socket_.number(), POLLIN, within);
}

std::string RawClient::read_all() const {
    std::string all;
    std::array<char, 65536> block;
    while (is_ready(socket_.number(), POLLIN, patience)) {
        const auto got = recv(socket_.number(), block.data(), block.size(), 0);
        if (got <= 0) {
            break;
        }
        all.append(block.data(), static_cast<std::size_t>(got));
    }
    return all;
}

void leave_socket(const std::filesystem::path& path) {
    const auto name = name_of(path);
    const Descriptor made(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    static_cast<void>(bind(made.number(), general(name), sizeof name));
}

} // namespace anjungan::test
