// SPDX-License-Identifier: GPL-3.0-or-later
/// A client that sends whatever bytes it likes.
#pragma once

#include "base/descriptor.hpp"
#include "hub/http/listen_address.hpp"

#include <chrono>
#include <string>
#include <string_view>

namespace anjungan::test {

class RawClient {
public:
    /// Connects without waiting, as nginx does: a server whose queue is full is not asked twice.
    explicit RawClient(const hub::ListenAddress& address);

    /// Waits until it is. False: it was refused.
    [[nodiscard]] bool is_connected() const;
    /// As much of it as the server takes before it closes or has answered nothing for ten seconds.
    void send(std::string_view bytes) const;
    /// Something, or the end, can be read.
    [[nodiscard]] bool has_answer_within(std::chrono::milliseconds patience) const;
    /// To the end of the connection.
    [[nodiscard]] std::string read_all() const;

private:
    Descriptor socket_;
    bool refused_ = false;
};

/// A socket file that nobody listens on, as after a crash.
void leave_socket(const std::filesystem::path& path);

} // namespace anjungan::test
