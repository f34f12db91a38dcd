// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and writing with an eye on the clock.
#include "hub/http/bounded_stream.hpp"

#include "hub/http/request_head.hpp"

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace anjungan::hub {

namespace {

constexpr std::size_t piece_bytes = std::size_t{16} << 10;
/// How long a client that is not done sending may take to notice the answer.
constexpr auto goodbye = std::chrono::seconds(2);

} // namespace

BoundedStream::BoundedStream(int socket, const HttpLimits& limits)
    : socket_(socket),
      idle_(limits.idle_seconds),
      answer_time_(limits.answer_time),
      request_end_(Clock::now() + limits.request_time),
      may_read_(max_head_bytes + max_excess * limits.body) {}

BoundedStream::Head BoundedStream::read_head() {
    constexpr std::string_view blank_line = "\r\n\r\n";
    std::size_t searched = 0;
    for (;;) {
        const auto end = buffer_.find(blank_line, searched);
        if (end != std::string::npos && end + blank_line.size() <= max_head_bytes) {
            head_ = end + blank_line.size();
            return Head::complete;
        }
        if (buffer_.size() >= max_head_bytes) {
            return Head::too_large;
        }
        searched = buffer_.size() - std::min(buffer_.size(), blank_line.size() - 1);
        if (!refill(request_end_)) {
            return Head::none;
        }
    }
}

void BoundedStream::finish() {
    shutdown(socket_, SHUT_WR);
    const auto end = Clock::now() + goodbye;
    do {
        buffer_.clear();
    } while (refill(end));
}

bool BoundedStream::wait_for(short event, Clock::time_point end) const {
    for (;;) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(
            std::min(end, Clock::now() + idle_) - Clock::now()
        );
        pollfd one = {socket_, event, 0};
        const int ready = left.count() > 0 ? poll(&one, 1, static_cast<int>(left.count())) : 0;
        if (ready >= 0 || errno != EINTR) {
            return ready > 0;
        }
    }
}

/// More bytes behind those in the buffer. False: the end, a failure, or no time or room left.
bool BoundedStream::refill(Clock::time_point end) {
    std::array<char, piece_bytes> piece;
    const auto most = std::min(piece.size(), may_read_);
    if (most == 0 || !wait_for(POLLIN, end)) {
        return false;
    }
    const auto got = recv(socket_, piece.data(), most, MSG_DONTWAIT);
    if (got <= 0) {
        return false;
    }
    const auto count = static_cast<std::size_t>(got);
    may_read_ -= count;
    buffer_.append(piece.data(), count);
    return true;
}

ssize_t BoundedStream::read(char* to, std::size_t size) {
    if (position_ == buffer_.size()) {
        buffer_.clear();
        position_ = 0;
        if (!refill(request_end_)) {
            return -1;
        }
    }
    const auto count = std::min(size, buffer_.size() - position_);
    buffer_.copy(to, count, position_);
    position_ += count;
    return static_cast<ssize_t>(count);
}

ssize_t BoundedStream::write(const char* from, std::size_t size) {
    if (!answering_) {
        answering_ = true;
        answer_end_ = Clock::now() + answer_time_;
    }
    if (size == 0) {
        return 0;
    }
    return wait_for(POLLOUT, answer_end_) ? send(socket_, from, size, MSG_NOSIGNAL | MSG_DONTWAIT)
                                          : -1;
}

void BoundedStream::get_remote_ip_and_port(std::string& ip, int& port) const {
    ip.clear(); // nobody asks: behind nginx it is always this machine
    port = 0;
}

void BoundedStream::get_local_ip_and_port(std::string& ip, int& port) const {
    get_remote_ip_and_port(ip, port);
}

} // namespace anjungan::hub
