// SPDX-License-Identifier: GPL-3.0-or-later
// Two threads a connection, one for each direction.
#include "tests/packaging/relay.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cassert>

namespace anjungan::test {

namespace {

/// Small enough that a slow line moves evenly.
constexpr std::size_t piece_bytes = 1400;
constexpr auto quiet = std::chrono::milliseconds(1);

sockaddr_in loopback(std::uint16_t port) {
    sockaddr_in name = {};
    name.sin_family = AF_INET;
    name.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    name.sin_port = htons(port);
    return name;
}

bool send_all(int to, const char* bytes, std::size_t size) {
    while (size > 0) {
        const auto sent = send(to, bytes, size, MSG_NOSIGNAL);
        if (sent <= 0) {
            return false;
        }
        bytes += sent;
        size -= static_cast<std::size_t>(sent);
    }
    return true;
}

void send_at_once(int descriptor) {
    const int yes = 1;
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
}

} // namespace

Listener listen_on_loopback() {
    Listener made;
    made.descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    auto name = loopback(0);
    socklen_t size = sizeof name;
    auto* const address = reinterpret_cast<sockaddr*>(&name);
    const bool listening = bind(made.descriptor, address, size) == 0 &&
                           listen(made.descriptor, 64) == 0 &&
                           getsockname(made.descriptor, address, &size) == 0;
    assert(listening);
    made.port = listening ? ntohs(name.sin_port) : std::uint16_t{0};
    return made;
}

int connect_to_loopback(std::uint16_t port) {
    const int made = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const auto name = loopback(port);
    if (connect(made, reinterpret_cast<const sockaddr*>(&name), sizeof name) != 0) {
        close(made);
        return -1;
    }
    send_at_once(made);
    return made;
}

Relay::Relay(std::uint16_t server, Line line, Entrance entrance)
    : server_(server), line_(line), entrance_(entrance) {
    const auto listener = listen_on_loopback();
    listener_ = listener.descriptor;
    port_ = listener.port;
    acceptor_ = std::thread([this] { accept_all(); });
}

Relay::~Relay() {
    ending_ = true;
    shutdown(listener_, SHUT_RDWR);
    acceptor_.join();
    {
        const MutexLock lock(mutex_);
        for (const int descriptor : open_) {
            shutdown(descriptor, SHUT_RDWR);
        }
    }
    for (auto& thread : threads_) { // nobody adds any more
        thread.join();
    }
    {
        const MutexLock lock(mutex_);
        for (const int descriptor : open_) {
            close(descriptor);
        }
    }
    close(listener_);
}

std::vector<std::string> Relay::asked_for() {
    const MutexLock lock(mutex_);
    return asked_for_;
}

void Relay::remember(int descriptor) {
    const MutexLock lock(mutex_);
    open_.push_back(descriptor);
    if (ending_) {
        shutdown(descriptor, SHUT_RDWR);
    }
}

void Relay::accept_all() {
    while (!ending_) {
        const int client = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0) {
            continue;
        }
        ++connections_;
        send_at_once(client);
        remember(client);
        threads_.emplace_back([this, client] { serve(client); });
    }
}

void Relay::serve(int client) {
    if (entrance_ == Entrance::connect && !open_tunnel(client)) {
        shutdown(client, SHUT_RDWR);
        return;
    }
    const int server = connect_to_loopback(server_);
    if (server < 0) {
        shutdown(client, SHUT_RDWR);
        return;
    }
    remember(server);
    std::thread back([&] { pump(server, client, down_); });
    pump(client, server, up_);
    back.join();
}

bool Relay::open_tunnel(int client) {
    std::string request;
    while (!request.ends_with("\r\n\r\n")) {
        char letter = 0;
        if (read(client, &letter, 1) != 1) {
            return false;
        }
        request += letter;
    }
    {
        const MutexLock lock(mutex_);
        asked_for_.push_back(request.substr(0, request.find("\r\n")));
    }
    constexpr std::string_view refused = "HTTP/1.1 405 Method Not Allowed\r\n\r\n";
    constexpr std::string_view opened = "HTTP/1.1 200 Connection established\r\n\r\n";
    const bool asked = request.starts_with("CONNECT ");
    const auto answer = asked ? opened : refused;
    return send_all(client, answer.data(), answer.size()) && asked;
}

/// The line carries one piece after another, in both directions together.
void Relay::wait_for_line(std::size_t bytes) {
    if (line_.bytes_per_second <= 0) {
        return;
    }
    std::chrono::steady_clock::time_point through;
    {
        const MutexLock lock(mutex_);
        const auto time = std::chrono::nanoseconds(
            static_cast<std::int64_t>(bytes) * 1'000'000'000 / line_.bytes_per_second
        );
        free_at_ = std::max(free_at_, std::chrono::steady_clock::now()) + time;
        through = free_at_;
    }
    std::this_thread::sleep_until(through);
}

void Relay::pump(int from, int to, std::atomic<std::int64_t>& count) {
    std::array<char, piece_bytes> piece = {};
    std::chrono::steady_clock::time_point last;
    while (true) {
        const auto got = read(from, piece.data(), piece.size());
        if (got <= 0) {
            break;
        }
        const auto size = static_cast<std::size_t>(got);
        count += got;
        // What follows closely upon the last piece is under way already.
        if (std::chrono::steady_clock::now() > last + quiet) {
            std::this_thread::sleep_for(line_.delay);
        }
        wait_for_line(size);
        last = std::chrono::steady_clock::now();
        if (!send_all(to, piece.data(), size)) {
            break;
        }
    }
    shutdown(to, SHUT_WR);
    shutdown(from, SHUT_RD);
}

} // namespace anjungan::test
