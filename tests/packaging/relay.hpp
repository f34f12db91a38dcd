// SPDX-License-Identifier: GPL-3.0-or-later
/// A relay on loopback between a client and a server: counts connections and bytes, and can be as
/// slow as a village line or stand in for a proxy.
#pragma once

#include "base/mutex.hpp"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

namespace anjungan::test {

struct Line {
    std::chrono::milliseconds delay = std::chrono::milliseconds(0); ///< each way
    std::int64_t bytes_per_second = 0; ///< both ways together, as on a shared radio; 0: no limit
};

enum class Entrance {
    plain,   ///< whoever connects speaks with the server
    connect, ///< an HTTP proxy: asks for CONNECT first, and whatever host is named is the server
};

/// Any thread may ask it. The destructor ends its connections.
class Relay {
public:
    /// To 127.0.0.1:`server`.
    explicit Relay(std::uint16_t server, Line line = {}, Entrance entrance = Entrance::plain);
    Relay(const Relay&) = delete;
    Relay& operator=(const Relay&) = delete;
    ~Relay();

    [[nodiscard]] std::uint16_t port() const { return port_; }
    [[nodiscard]] int connections() const { return connections_; }
    [[nodiscard]] std::int64_t bytes_up() const { return up_; }     ///< client to server
    [[nodiscard]] std::int64_t bytes_down() const { return down_; } ///< server to client
    /// The first line of each CONNECT request.
    [[nodiscard]] std::vector<std::string> asked_for();

private:
    void accept_all();
    void serve(int client);
    bool open_tunnel(int client);
    void pump(int from, int to, std::atomic<std::int64_t>& count);
    void wait_for_line(std::size_t bytes);
    void remember(int descriptor);

    std::uint16_t server_;
    Line line_;
    Entrance entrance_;
    int listener_ = -1;
    std::uint16_t port_ = 0;
    std::atomic<int> connections_ = 0;
    std::atomic<std::int64_t> up_ = 0;
    std::atomic<std::int64_t> down_ = 0;
    std::atomic<bool> ending_ = false;
    Mutex mutex_;
    std::chrono::steady_clock::time_point free_at_ GUARDED_BY(mutex_);
    std::vector<int> open_ GUARDED_BY(mutex_);
    std::vector<std::string> asked_for_ GUARDED_BY(mutex_);
    std::vector<std::thread> threads_; ///< the acceptor's, then the destructor's
    std::thread acceptor_;
};

/// A listening socket on a port of 127.0.0.1 that the system chose.
struct Listener {
    int descriptor = -1;
    std::uint16_t port = 0;
};
[[nodiscard]] Listener listen_on_loopback();
/// A connected socket; negative if nobody listens.
[[nodiscard]] int connect_to_loopback(std::uint16_t port);

} // namespace anjungan::test
