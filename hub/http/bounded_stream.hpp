// SPDX-License-Identifier: GPL-3.0-or-later
/// One connection of the HTTP server, with a bound on its time and on its bytes.
///
/// cpp-httplib's own stream has a time limit for each read only, so that a client who sends a byte
/// every few seconds keeps a thread for ever, and none for a line of a head. Private to this room.
#pragma once

#include "hub/http/http_server.hpp"

#include <httplib.h>

#include <chrono>
#include <string>
#include <string_view>

namespace anjungan::hub {

class BoundedStream : public httplib::Stream {
public:
    /// The time of the request begins now. `socket` stays the caller's.
    BoundedStream(int socket, const HttpLimits& limits);

    enum class Head {
        complete,
        too_large, ///< it does not end within max_head_bytes
        none,      ///< the client left, or was too slow
    };
    /// Reads as far as the blank line. read() then gives the same bytes again, and what follows.
    [[nodiscard]] Head read_head();
    [[nodiscard]] std::string_view head() const {
        return std::string_view(buffer_).substr(0, head_);
    }

    /// Ends the answer. Reads, within reason, what the client is still sending: closing at once
    /// would take the answer away from it again.
    void finish();

    [[nodiscard]] bool is_readable() const override { return true; }
    [[nodiscard]] bool is_writable() const override { return true; }
    ssize_t read(char* to, std::size_t size) override;
    ssize_t write(const char* from, std::size_t size) override;
    void get_remote_ip_and_port(std::string& ip, int& port) const override;
    void get_local_ip_and_port(std::string& ip, int& port) const override;
    /// None: the library asks only whether its number is small enough for select(), which is not
    /// used here.
    [[nodiscard]] socket_t socket() const override { return -1; }

private:
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] bool wait_for(short event, Clock::time_point end) const;
    bool refill(Clock::time_point end);

    int socket_;
    std::chrono::seconds idle_;
    std::chrono::milliseconds answer_time_;
    Clock::time_point request_end_;
    Clock::time_point answer_end_; ///< from the first write on
    bool answering_ = false;
    std::size_t may_read_; ///< bytes
    std::string buffer_;   ///< what was received and not read yet, from `position_` on
    std::size_t position_ = 0;
    std::size_t head_ = 0;
};

} // namespace anjungan::hub
