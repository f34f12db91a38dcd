// SPDX-License-Identifier: GPL-3.0-or-later
// One request a connection, its head checked before the library reads it.
#include "hub/http/bounded_server.hpp"

#include "hub/http/bounded_stream.hpp"
#include "hub/http/request_head.hpp"

#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <functional>
#include <semaphore>
#include <utility>

namespace anjungan::hub {

namespace {

using httplib::Server;
using httplib::Stream;
using Setup = std::function<void(httplib::Request&)>;

/// Accepted connections that wait for a thread; half of what the process may open at most, so that
/// the database and files still can be.
std::ptrdiff_t max_waiting() {
    constexpr rlim_t most = 2048;
    rlimit files = {};
    getrlimit(RLIMIT_NOFILE, &files);
    return static_cast<std::ptrdiff_t>(std::min(most, files.rlim_cur / 2));
}

/// When too many wait, nothing more is accepted: the rest waits in the system's queue.
class BoundedQueue : public httplib::TaskQueue {
    /// Nothing, or in later versions whether it was taken, which it always is.
    using Taken = decltype(std::declval<httplib::TaskQueue&>().enqueue({}));

public:
    explicit BoundedQueue(std::size_t threads) : pool_(threads), room_(max_waiting()) {}

    Taken enqueue(std::function<void()> work) override {
        room_.acquire();
        return pool_.enqueue([this, work = std::move(work)] {
            work();
            room_.release();
        });
    }
    void shutdown() override { pool_.shutdown(); }

private:
    httplib::ThreadPool pool_;
    std::counting_semaphore<> room_;
};

// The library's versions before 0.15 read the addresses from the stream, later ones are told them.
[[maybe_unused]] void
call(Server& server, bool (Server::*process)(Stream&, bool, bool&, const Setup&), Stream& stream) {
    bool closed = false;
    (server.*process)(stream, true, closed, nullptr);
}

[[maybe_unused]] void call(
    Server& server,
    bool (Server::*process
    )(Stream&, const std::string&, int, const std::string&, int, bool, bool&, const Setup&),
    Stream& stream
) {
    bool closed = false;
    (server.*process)(stream, {}, 0, {}, 0, true, closed, nullptr);
}

/// The last word to a client whose request the library does not get to see.
void dismiss(BoundedStream& stream, const HttpAnswer& answer) {
    const auto text = final_answer(answer, stream.head());
    ssize_t sent = 0;
    for (std::size_t done = 0; sent >= 0 && done < text.size();
         done += static_cast<std::size_t>(std::max<ssize_t>(sent, 0))) {
        sent = stream.write(text.data() + done, text.size() - done);
    }
    stream.finish();
}

} // namespace

BoundedServer::BoundedServer(const HttpLimits& limits) : limits_(limits) {
    new_task_queue = [threads = limits.threads] {
        return new BoundedQueue(static_cast<std::size_t>(threads)); // NOLINT: the library takes it
    };
}

void BoundedServer::widen_backlog() {
    ::listen(svr_sock_, SOMAXCONN);
}

bool BoundedServer::process_and_close_socket(socket_t socket) {
    {
        BoundedStream stream(socket, limits_);
        switch (stream.read_head()) {
        case BoundedStream::Head::too_large: dismiss(stream, head_too_large()); break;
        case BoundedStream::Head::none: break;
        case BoundedStream::Head::complete:
            if (const auto refusal = refusal_of(stream.head(), limits_.body)) {
                dismiss(stream, *refusal);
            } else {
                call(*this, &BoundedServer::process_request, stream);
            }
            break;
        }
    }
    shutdown(socket, SHUT_RDWR);
    close(socket);
    return true;
}

} // namespace anjungan::hub
