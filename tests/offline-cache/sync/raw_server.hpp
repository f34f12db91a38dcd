// SPDX-License-Identifier: GPL-3.0-or-later
/// A listener on loopback that answers one connection with fixed bytes, or hangs up.
#pragma once

#include "tests/support/loopback_listener.hpp"

#include <string>
#include <thread>

namespace anjungan::test {

enum class After { close, reset };

class RawServer {
public:
    /// Accepts one connection, reads up to the end of the request's body, sends `answer`, ends.
    RawServer(std::string answer, After after);
    RawServer(const RawServer&) = delete;
    RawServer& operator=(const RawServer&) = delete;
    ~RawServer();

    [[nodiscard]] std::string url() const;
    /// What came in; only after the exchange is over.
    [[nodiscard]] std::string request();

private:
    void serve();

    std::string answer_;
    After after_;
    std::string request_;
    LoopbackListener listener_;
    std::thread thread_;
};

} // namespace anjungan::test
