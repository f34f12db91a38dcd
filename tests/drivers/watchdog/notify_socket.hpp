// SPDX-License-Identifier: GPL-3.0-or-later
/// systemd's end of NOTIFY_SOCKET, for tests.
#pragma once

#include "base/descriptor.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

#include <sys/socket.h>
#include <sys/un.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <string>

namespace anjungan::test {

/// Sets the environment as systemd does for a service, while it lives. For tests' main thread.
class NotifySocket {
public:
    /// `watchdog_usec`: empty for a service without WatchdogSec=.
    explicit NotifySocket(const std::string& watchdog_usec)
        : socket_(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0)) {
        const auto path = (directory_.path() / "notify").string();
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        REQUIRE(path.size() < sizeof address.sun_path);
        std::memcpy(address.sun_path, path.c_str(), path.size());
        REQUIRE(
            bind(socket_.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0
        );
        // NOLINTBEGIN(concurrency-mt-unsafe): no thread reads the environment meanwhile
        setenv("NOTIFY_SOCKET", path.c_str(), 1);
        if (!watchdog_usec.empty()) {
            setenv("WATCHDOG_USEC", watchdog_usec.c_str(), 1);
        }
        // NOLINTEND(concurrency-mt-unsafe)
    }
    NotifySocket(const NotifySocket&) = delete;
    NotifySocket& operator=(const NotifySocket&) = delete;
    ~NotifySocket() {
        // NOLINTBEGIN(concurrency-mt-unsafe): as above
        unsetenv("NOTIFY_SOCKET");
        unsetenv("WATCHDOG_USEC");
        // NOLINTEND(concurrency-mt-unsafe)
    }

    /// The next message that is there already; "" if there is none.
    [[nodiscard]] std::string heard() const {
        std::array<char, 4096> text = {};
        const auto size = recv(socket_.number(), text.data(), text.size(), MSG_DONTWAIT);
        return {text.data(), size < 0 ? 0 : static_cast<std::size_t>(size)};
    }
    void close() { socket_.close(); }

private:
    TemporaryDirectory directory_;
    Descriptor socket_;
};

} // namespace anjungan::test
