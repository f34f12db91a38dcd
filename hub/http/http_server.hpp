// SPDX-License-Identifier: GPL-3.0-or-later
/// The HTTP server on loopback or a Unix socket, with limits. It stands on cpp-httplib, which is
/// made for friends: what a hostile client could do with it is bounded in bounded_server.hpp and
/// request_head.hpp.
#pragma once

#include "base/result.hpp"
#include "hub/http/http.hpp"
#include "hub/http/listen_address.hpp"

#include <chrono>
#include <functional>
#include <memory>

namespace anjungan::hub {

/// Called on several threads at once; must not throw and must not block for long.
using HttpHandler = std::function<HttpAnswer(const HttpRequest&)>;

struct HttpLimits {
    std::size_t body = (256 << 10) + (64 << 10); ///< bytes of a request body; more is 413
    int threads = 8;
    unsigned socket_mode = 0660; ///< of a Unix socket: nginx reaches it through the group
    int idle_seconds = 5; ///< a read or write that moves nothing for so long ends the connection
    /// A whole request, and a whole answer, however steadily its bytes drip.
    std::chrono::milliseconds request_time = std::chrono::seconds(60);
    std::chrono::milliseconds answer_time = std::chrono::seconds(120);
};

class HttpServer {
public:
    /// Binds and begins to answer. `unavailable` when the port or socket is in use, `conflict` when
    /// something that is no socket lies where the socket should (it stays as it is), `io` when the
    /// system refuses it; all name the address.
    [[nodiscard]] static Result<std::unique_ptr<HttpServer>>
    start(ListenAddress address, HttpLimits limits, HttpHandler handler);

    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;
    /// Stops listening, finishes the requests under way, joins.
    ~HttpServer();

    /// With the port the system chose.
    [[nodiscard]] const ListenAddress& address() const;

private:
    struct Inside;

    explicit HttpServer(std::unique_ptr<Inside> inside);

    std::unique_ptr<Inside> inside_;
};

} // namespace anjungan::hub
