// SPDX-License-Identifier: GPL-3.0-or-later
/// Serves the virtual printer to other programs: on TCP as network printers do on port 9100, and on
/// a pseudo terminal as a serial printer.
#pragma once

#include "simulator/printer/virtual_printer.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <thread>

namespace anjungan::simulator {

/// Has its own thread until it is destroyed. On TCP it takes one client after another; one that
/// goes and comes back finds the same machine with what is left in its buffer, and answers go to
/// the present client only. While the printer is off nobody is connected.
class PrinterServer {
public:
    /// `port` 0 takes a free one. The printer must outlive the server. Errors: unavailable (the
    /// port is taken), invalid_input (not an IPv4 address).
    [[nodiscard]] static Result<std::unique_ptr<PrinterServer>>
    listen(VirtualPrinter& printer, const std::string& host, std::uint16_t port);
    /// `link` becomes a symbolic link to the terminal, and is gone afterwards. Errors: io.
    [[nodiscard]] static Result<std::unique_ptr<PrinterServer>>
    open_terminal(VirtualPrinter& printer, const std::filesystem::path& link);

    PrinterServer(const PrinterServer&) = delete;
    PrinterServer& operator=(const PrinterServer&) = delete;
    ~PrinterServer();

    /// 0 on a terminal.
    [[nodiscard]] std::uint16_t port() const { return port_; }

private:
    explicit PrinterServer(VirtualPrinter& printer) : printer_(printer) {}

    void start();
    void run(const std::stop_token& stop);
    void meet_client();
    void lose_client();
    void receive();
    void pass_on();
    void answer();

    VirtualPrinter& printer_;
    std::uint16_t port_ = 0;
    int listener_ = -1;
    int client_ = -1;   ///< or our end of the terminal
    int terminal_ = -1; ///< the other end, held open so that hosts may come and go
    std::filesystem::path link_ = {};
    std::uint64_t session_ = 0;
    Bytes received_ = {}; ///< from a client, while the printer has no room for it
    Bytes replies_ = {};
    std::jthread thread_ = {};
};

} // namespace anjungan::simulator
