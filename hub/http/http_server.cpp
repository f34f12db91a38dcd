// SPDX-License-Identifier: GPL-3.0-or-later
// The HTTP server: cpp-httplib, kept to loopback and short leashes.
#include "hub/http/http_server.hpp"

#include "base/log.hpp"
#include "hub/http/bounded_server.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>
#include <thread>

namespace anjungan::hub {

namespace {

/// Longer paths and queries name nothing here, and no longer credentials are made.
constexpr std::size_t max_path_length = 512;
constexpr std::size_t max_authorization_length = 1024;

/// cpp-httplib would set SO_REUSEPORT, with which two hubs share one port and neither notices.
void allow_quick_restart(socket_t socket) {
    const int yes = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

void set_answer(const HttpAnswer& answer, httplib::Response& response) {
    response.status = answer.status;
    response.set_header("Cache-Control", "no-store");
    response.set_header("X-Content-Type-Options", "nosniff");
    response.set_header("Referrer-Policy", "no-referrer");
    response.set_header(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'"
    );
    if (answer.retry_after.count() > 0) {
        response.set_header("Retry-After", std::to_string(answer.retry_after.count()));
    }
    response.set_content(answer.body, answer.content_type);
}

/// Everything but the body.
HttpRequest head_of(const httplib::Request& request) {
    HttpRequest head{request.method, request.path, {}};
    if (const auto mark = request.target.find('?'); mark != std::string::npos) {
        head.query = request.target.substr(mark + 1);
    }
    head.authorization = request.get_header_value("Authorization");
    return head;
}

bool is_overlong(const HttpRequest& head) {
    return head.path.size() > max_path_length || head.query.size() > max_path_length ||
           head.authorization.size() > max_authorization_length;
}

/// Is somebody answering on this socket, or was it left behind by a crash?
bool is_answered(const std::filesystem::path& path) {
    sockaddr_un name = {};
    name.sun_family = AF_UNIX;
    std::strncpy(name.sun_path, path.c_str(), sizeof name.sun_path - 1);
    const int probe = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const bool answered =
        probe >= 0 &&
        connect(probe, reinterpret_cast<const sockaddr*>(&name), sizeof name) == 0; // NOLINT
    if (probe >= 0) {
        close(probe);
    }
    return answered;
}

/// Makes room for the socket: one that a crash left behind goes, anything else stays. A link is not
/// followed.
Status clear_way_for(const ListenAddress& address) {
    const auto& path = address.socket_path;
    struct stat found = {};
    if (lstat(path.c_str(), &found) != 0) {
        return {};
    }
    if (!S_ISSOCK(found.st_mode)) {
        return fail(
            ErrorCode::conflict,
            fmt::format(
                "cannot listen on {}: what lies there is not a socket; remove it, or choose "
                "another "
                "path",
                to_string(address)
            )
        );
    }
    if (is_answered(path)) {
        return fail(
            ErrorCode::unavailable,
            fmt::format("cannot listen on {}: another program answers there", to_string(address))
        );
    }
    unlink(path.c_str());
    return {};
}

/// The socket that this server made, unless somebody has put something else in its place.
void remove_socket(const std::filesystem::path& path, const struct stat& made) {
    struct stat found = {};
    if (lstat(path.c_str(), &found) == 0 && S_ISSOCK(found.st_mode) &&
        found.st_dev == made.st_dev && found.st_ino == made.st_ino) {
        unlink(path.c_str());
    }
}

} // namespace

struct HttpServer::Inside {
    Inside(ListenAddress where, const HttpLimits& bounds, HttpHandler answerer)
        : address(std::move(where)), limits(bounds), handler(std::move(answerer)), server(bounds) {}

    ListenAddress address;
    HttpLimits limits;
    HttpHandler handler;
    BoundedServer server;
    struct stat bound = {}; ///< the socket that was made, to tell it from another one later
    std::thread thread;

    void prepare();
    Status bind();
    Status bind_socket();
    Status bind_port();
    void run();
    [[nodiscard]] HttpAnswer
    answer_post(const httplib::Request& request, const httplib::ContentReader& read) const;
};

void HttpServer::Inside::prepare() {
    server.set_socket_options(allow_quick_restart);
    // Answers GET before cpp-httplib matches its own patterns, which recurse over long paths.
    server.set_pre_routing_handler([this](const auto& request, auto& response) {
        using enum httplib::Server::HandlerResponse;
        const auto head = head_of(request);
        if (is_overlong(head)) {
            set_answer(json_error(404, "not-found"), response);
            return Handled;
        }
        if (request.method == "POST") {
            return Unhandled;
        }
        set_answer(handler(head), response);
        return Handled;
    });
    server.Post(".*", [this](const auto& request, auto& response, const auto& read) {
        set_answer(answer_post(request, read), response);
    });
    server.set_exception_handler([](const auto&, auto& response, const std::exception_ptr&) {
        log::error("a request failed in an unforeseen way");
        set_answer(json_error(500, "internal"), response);
    });
    server.set_error_handler([](const auto&, auto& response) {
        if (response.body.empty()) {
            set_answer(json_error(response.status, "bad-request"), response);
        }
    });
}

HttpAnswer HttpServer::Inside::answer_post(
    const httplib::Request& request, const httplib::ContentReader& read
) const {
    HttpRequest taken = head_of(request);
    bool too_large = false;
    // Counted here because cpp-httplib 0.11 forgets its own limit for chunked bodies.
    const bool complete = read([&](const char* data, std::size_t length) {
        too_large = too_large || taken.body.size() + length > limits.body;
        if (!too_large) {
            const auto bytes = as_bytes(std::string_view(data, length));
            taken.body.insert(taken.body.end(), bytes.begin(), bytes.end());
        }
        // What is too large is read to its end, within reason, so that the sender hears why.
        return true;
    });
    if (too_large) {
        return json_error(413, "too-large");
    }
    return complete ? handler(taken) : json_error(400, "incomplete");
}

Status HttpServer::Inside::bind() {
    return address.socket_path.empty() ? bind_port() : bind_socket();
}

Status HttpServer::Inside::bind_port() {
    errno = 0;
    int port = address.port;
    if (port == 0) {
        port = server.bind_to_any_port(address.host);
    } else if (!server.bind_to_port(address.host, port)) {
        port = -1;
    }
    if (port > 0) {
        address.port = static_cast<std::uint16_t>(port);
        return {};
    }
    const int reason = errno;
    if (reason == EADDRINUSE) {
        return fail(
            ErrorCode::unavailable,
            fmt::format(
                "cannot listen on {}: the port is in use by another program; choose another one in "
                "'listen', or port 0 to let the system choose",
                to_string(address)
            )
        );
    }
    return fail(
        ErrorCode::io,
        fmt::format(
            "cannot listen on {}: {}",
            to_string(address),
            std::error_code(reason, std::generic_category()).message()
        )
    );
}

Status HttpServer::Inside::bind_socket() {
    const auto& path = address.socket_path;
    TRY(clear_way_for(address));
    server.set_address_family(AF_UNIX);
    errno = 0;
    // cpp-httplib wants a port even where there is none.
    if (!server.bind_to_port(path.string(), 80)) {
        const int reason = errno;
        return fail(
            ErrorCode::io,
            fmt::format(
                "cannot listen on {}: {}",
                to_string(address),
                std::error_code(reason, std::generic_category()).message()
            )
        );
    }
    // Until here the umask keeps others out.
    chmod(path.c_str(), limits.socket_mode);
    lstat(path.c_str(), &bound);
    return {};
}

void HttpServer::Inside::run() {
    server.widen_backlog();
    thread = std::thread([this] { server.listen_after_bind(); });
    // stop() is forgotten when it comes before the loop runs.
    while (!server.is_running()) {
        std::this_thread::yield();
    }
}

Result<std::unique_ptr<HttpServer>>
HttpServer::start(ListenAddress address, HttpLimits limits, HttpHandler handler) {
    auto inside = std::make_unique<Inside>(std::move(address), limits, std::move(handler));
    inside->prepare();
    TRY(inside->bind());
    inside->run();
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(inside))
    ); // NOLINT(*-owning-memory)
}

HttpServer::HttpServer(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}

HttpServer::~HttpServer() {
    inside_->server.stop();
    inside_->thread.join();
    if (!inside_->address.socket_path.empty()) {
        remove_socket(inside_->address.socket_path, inside_->bound);
    }
}

const ListenAddress& HttpServer::address() const {
    return inside_->address;
}

} // namespace anjungan::hub
