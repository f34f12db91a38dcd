// SPDX-License-Identifier: GPL-3.0-or-later
/// The HTTP server on loopback or a Unix socket, with limits; the only file pair that knows
/// cpp-httplib.
#pragma once

#include "base/result.hpp"
#include "hub/http/http.hpp"
#include "hub/http/listen_address.hpp"

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
};

class HttpServer {
public:
    /// Binds and begins to answer. `unavailable` when the port or socket is in use, `io` when the
    /// system refuses it; both name the address.
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
