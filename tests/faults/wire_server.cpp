// SPDX-License-Identifier: GPL-3.0-or-later
// Sockets, as plain as they come: a library would be too polite to misbehave.
#include "tests/faults/wire_server.hpp"

#include <fmt/format.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>

namespace anjungan::test {

namespace {

struct Request {
    std::string method;
    std::string path;
    Bytes body;
};

/// Reads until the body is as long as the header said; empty when the other side left before.
Request read_request(int connection) {
    constexpr std::string_view length_name = "Content-Length: ";
    std::string text;
    std::size_t wanted = std::string::npos;
    std::size_t body_at = 0;
    char block[16384];
    while (text.size() < wanted) {
        const auto got = read(connection, block, sizeof block);
        if (got <= 0) {
            return {};
        }
        text.append(block, static_cast<std::size_t>(got));
        const auto end = text.find("\r\n\r\n");
        const auto length = text.find(length_name);
        if (wanted == std::string::npos && end != std::string::npos) {
            body_at = end + 4;
            wanted = body_at;
            if (length < end) {
                wanted += std::strtoul(&text[length + length_name.size()], nullptr, 10);
            }
        }
    }
    const auto method = text.substr(0, text.find(' '));
    const auto path_at = method.size() + 1;
    const auto body = as_bytes(text).subspan(body_at);
    return {
        method,
        text.substr(path_at, text.find(' ', path_at) - path_at),
        {body.begin(), body.end()}};
}

std::string written_out(const sync::HttpReply& reply) {
    auto text = fmt::format(
        "HTTP/1.1 {} As told\r\nContent-Type: {}\r\nContent-Length: {}\r\nConnection: close\r\n",
        reply.status,
        reply.content_type,
        reply.body.size()
    );
    if (reply.retry_after) {
        text += fmt::format("Retry-After: {}\r\n", reply.retry_after->count());
    }
    if (reply.status == 302) {
        text += "Location: http://127.0.0.1:9/login\r\n";
    }
    return text + "\r\n" + std::string(as_text(reply.body));
}

void say(int connection, std::string_view text) {
    while (!text.empty()) {
        const auto sent = send(connection, text.data(), text.size(), MSG_NOSIGNAL);
        if (sent <= 0) {
            return;
        }
        text.remove_prefix(static_cast<std::size_t>(sent));
    }
}

void wait_until_left(int connection) {
    char byte = 0;
    while (read(connection, &byte, 1) > 0) {
    }
}

void reset_on_close(int connection) {
    const linger now = {1, 0};
    setsockopt(connection, SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

} // namespace

WireServer::WireServer(sync::Transport& brain, Mutex& mutex)
    : mutex_(mutex), brain_(brain), listener_(4) {
    thread_ = std::thread([this] { serve(); });
}

WireServer::~WireServer() {
    shutdown(listener_.socket, SHUT_RDWR);
    thread_.join();
    close(listener_.socket);
}

std::string WireServer::url() const {
    return fmt::format("http://127.0.0.1:{}", listener_.port);
}

void WireServer::set_faults(std::deque<Wire> faults) {
    const MutexLock lock(mutex_);
    faults_ = std::move(faults);
}

void WireServer::serve() {
    for (int connection = 0; (connection = accept(listener_.socket, nullptr, nullptr)) >= 0;) {
        exchange(connection);
        close(connection);
    }
}

void WireServer::exchange(int connection) {
    const auto request = read_request(connection);
    if (request.path.empty()) {
        return;
    }
    std::string answer;
    auto fault = Wire::whole;
    {
        const MutexLock lock(mutex_);
        if (request.path == "/v1/batches" && !faults_.empty()) {
            fault = faults_.front();
            faults_.pop_front();
        }
        const auto reply = request.method == "GET" ? brain_.get(request.path, {})
                                                   : brain_.post(request.path, request.body);
        fault = reply ? fault : Wire::reset;
        answer = reply ? written_out(*reply) : std::string();
    }
    switch (fault) {
    case Wire::whole: say(connection, answer); return;
    case Wire::reset: reset_on_close(connection); return;
    case Wire::cut: say(connection, std::string_view(answer).substr(0, answer.size() / 2)); return;
    case Wire::drip:
        say(connection, answer.substr(0, 1));
        wait_until_left(connection);
        return;
    }
}

} // namespace anjungan::test
