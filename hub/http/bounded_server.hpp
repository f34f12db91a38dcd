// SPDX-License-Identifier: GPL-3.0-or-later
/// cpp-httplib's server with bounds on each connection and on how many wait. Private to this room.
#pragma once

#include "hub/http/http_server.hpp"

#include <httplib.h>

namespace anjungan::hub {

class BoundedServer : public httplib::Server {
public:
    explicit BoundedServer(const HttpLimits& limits);

    /// After binding: lets the system keep as many connections as it will until they are accepted.
    /// The library asks for five, and a Unix socket refuses the sixth.
    void widen_backlog();

private:
    bool process_and_close_socket(socket_t socket) override;

    HttpLimits limits_;
};

} // namespace anjungan::hub
