// SPDX-License-Identifier: GPL-3.0-or-later
// One connection, fixed bytes.
#include "tests/offline-cache/sync/raw_server.hpp"

#include <sys/socket.h>
#include <unistd.h>

namespace anjungan::test {

namespace {

/// Every post of these tests ends with the body "END"; what is read has no body.
bool is_complete(std::string_view request) {
    return request.ends_with(request.starts_with("GET ") ? "\r\n\r\n" : "END");
}

} // namespace

RawServer::RawServer(std::string answer, After after)
    : answer_(std::move(answer)), after_(after), listener_(1) {
    thread_ = std::thread([this] { serve(); });
}

RawServer::~RawServer() {
    shutdown(listener_.socket, SHUT_RDWR);
    if (thread_.joinable()) {
        thread_.join();
    }
    close(listener_.socket);
}

std::string RawServer::url() const {
    return "http://127.0.0.1:" + std::to_string(listener_.port);
}

std::string RawServer::request() {
    thread_.join();
    return request_;
}

void RawServer::serve() {
    const int connection = accept(listener_.socket, nullptr, nullptr);
    if (connection < 0) {
        return;
    }
    char block[4096];
    while (!is_complete(request_)) {
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
