// One connection, fixed bytes.
#include "tests/offline-cache/sync/raw_server.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cassert>

namespace anjungan::test {

namespace {

/// Every request of these tests ends with this body.
constexpr std::string_view last_of_request = "END";

} // namespace

RawServer::RawServer(std::string answer, After after)
    : answer_(std::move(answer)),
      after_(after),
      listener_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in name = {};
    name.sin_family = AF_INET;
    name.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof name;
    auto* const address = reinterpret_cast<sockaddr*>(&name);
    const bool listening = bind(listener_, address, size) == 0 && listen(listener_, 1) == 0 &&
                           getsockname(listener_, address, &size) == 0;
    assert(listening);
    port_ = ntohs(name.sin_port);
    thread_ = std::thread([this] { serve(); });
}

RawServer::~RawServer() {
    shutdown(listener_, SHUT_RDWR);
    if (thread_.joinable()) {
        thread_.join();
    }
    close(listener_);
}

std::string RawServer::url() const {
    return "http://127.0.0.1:" + std::to_string(port_);
}

std::string RawServer::request() {
    thread_.join();
    return request_;
}

void RawServer::serve() {
    const int connection = accept(listener_, nullptr, nullptr);
    if (connection < 0) {
        return;
    }
    char block[4096];
    while (!request_.ends_with(last_of_request)) {
        const auto got = read(connection, block, sizeof block);
        if (got <= 0) {
            break;
        }
        request_.append(block, static_cast<std::size_t>(got));
    }
    const auto sent = send(connection, answer_.data(), answer_.size(), MSG_NOSIGNAL);
    static_cast<void>(sent);
    if (after_ == After::reset) {
        const linger now = {1, 0}; // closing sends RST
        setsockopt(connection, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    }
    close(connection);
}

} // namespace anjungan::test
