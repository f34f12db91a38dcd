// SPDX-License-Identifier: GPL-3.0-or-later
// Sockets and terminals for the virtual printer.
#include "simulator/printer/printer_server.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <system_error>

namespace anjungan::simulator {

namespace {

constexpr int step_milliseconds = 10;
constexpr std::size_t max_unsent = 65'536; ///< of answers, to a client that does not read

tl::unexpected<Error> failed(ErrorCode code, const std::string& what) {
    return fail(
        code, fmt::format("{}: {}", what, std::error_code(errno, std::generic_category()).message())
    );
}

void close_if_open(int& file) {
    if (file >= 0) {
        ::close(file);
    }
    file = -1;
}

/// True if there is something to read, or the other end is gone.
bool wait_to_read(int file) {
    pollfd waiting = {file, POLLIN, 0};
    return ::poll(&waiting, file < 0 ? 0 : 1, step_milliseconds) > 0;
}

sockaddr* as_address(sockaddr_in& address) {
    return reinterpret_cast<sockaddr*>(&address); // NOLINT(*-reinterpret-cast): the socket API
}

} // namespace

Result<std::unique_ptr<PrinterServer>>
PrinterServer::listen(VirtualPrinter& printer, const std::string& host, std::uint16_t port) {
    std::unique_ptr<PrinterServer> server(new PrinterServer(printer)); // NOLINT(*-owning-memory)
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    if (::inet_pton(AF_INET, host.c_str(), &address.sin_addr) != 1) {
        return fail(ErrorCode::invalid_input, host + " is not an IPv4 address");
    }
    server->listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const int yes = 1;
    ::setsockopt(server->listener_, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (server->listener_ < 0 ||
        ::bind(server->listener_, as_address(address), sizeof address) != 0 ||
        ::listen(server->listener_, 4) != 0) {
        return failed(ErrorCode::unavailable, fmt::format("{}:{}", host, port));
    }
    socklen_t size = sizeof address;
    ::getsockname(server->listener_, as_address(address), &size);
    server->port_ = ntohs(address.sin_port);
    server->start();
    return server;
}

Result<std::unique_ptr<PrinterServer>>
PrinterServer::open_terminal(VirtualPrinter& printer, const std::filesystem::path& link) {
    std::unique_ptr<PrinterServer> server(new PrinterServer(printer)); // NOLINT(*-owning-memory)
    server->client_ = ::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    std::array<char, 128> name = {};
    if (server->client_ < 0 || ::grantpt(server->client_) != 0 ||
        ::unlockpt(server->client_) != 0 ||
        ::ptsname_r(server->client_, name.data(), name.size()) != 0) {
        return failed(ErrorCode::io, "no pseudo terminal");
    }
    server->terminal_ = ::open(name.data(), O_RDWR | O_NOCTTY | O_CLOEXEC);
    termios settings = {};
    if (server->terminal_ < 0 || ::tcgetattr(server->terminal_, &settings) != 0) {
        return failed(ErrorCode::io, name.data());
    }
    ::cfmakeraw(&settings);
    ::tcsetattr(server->terminal_, TCSANOW, &settings);
    std::error_code problem;
    std::filesystem::create_symlink(name.data(), link, problem);
    if (problem) {
        return fail(ErrorCode::io, link.string() + ": " + problem.message());
    }
    server->link_ = link;
    server->start();
    return server;
}

PrinterServer::~PrinterServer() {
    if (thread_.joinable()) {
        thread_.request_stop();
        thread_.join();
    }
    close_if_open(client_);
    close_if_open(terminal_);
    close_if_open(listener_);
    std::error_code ignored;
    if (!link_.empty()) {
        std::filesystem::remove(link_, ignored);
    }
}

void PrinterServer::start() {
    session_ = printer_.session();
    thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

void PrinterServer::run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        if (listener_ >= 0 && client_ >= 0 && session_ != printer_.session()) {
            lose_client();
        }
        if (client_ < 0) {
            meet_client();
        } else if (received_.empty() && wait_to_read(client_)) {
            receive();
        } else if (!received_.empty()) {
            wait_to_read(-1);
        }
        pass_on();
        answer();
    }
}

/// Printers that are off take no connection.
void PrinterServer::meet_client() {
    if (!wait_to_read(printer_.session() == 0 ? -1 : listener_) || printer_.session() == 0) {
        return;
    }
    client_ = ::accept4(listener_, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    session_ = printer_.session();
    // What the machine said before had nobody to hear it.
    static_cast<void>(printer_.take_replies());
    replies_.clear();
}

void PrinterServer::lose_client() {
    close_if_open(client_);
    replies_.clear();
    if (printer_.session() != session_) {
        received_.clear(); // power went: what had come in is lost
    }
}

void PrinterServer::receive() {
    std::array<std::uint8_t, 4096> bytes = {};
    const auto got = ::read(client_, bytes.data(), bytes.size());
    if (got > 0) {
        received_.assign(bytes.begin(), bytes.begin() + got);
    } else if (listener_ >= 0 && (got == 0 || (errno != EAGAIN && errno != EINTR))) {
        lose_client();
    }
}

void PrinterServer::pass_on() {
    if (!received_.empty()) {
        const auto taken = printer_.accept(received_);
        received_.erase(received_.begin(), received_.begin() + static_cast<std::ptrdiff_t>(taken));
    }
}

void PrinterServer::answer() {
    const auto more = printer_.take_replies();
    if (client_ < 0) {
        return;
    }
    if (replies_.size() < max_unsent) {
        replies_.insert(replies_.end(), more.begin(), more.end());
    }
    if (replies_.empty()) {
        return;
    }
    const auto sent = listener_ >= 0
                          ? ::send(client_, replies_.data(), replies_.size(), MSG_NOSIGNAL)
                          : ::write(client_, replies_.data(), replies_.size());
    if (sent > 0) {
        replies_.erase(replies_.begin(), replies_.begin() + sent);
    }
}

} // namespace anjungan::simulator
