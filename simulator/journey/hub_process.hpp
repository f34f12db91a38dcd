// SPDX-License-Identifier: GPL-3.0-or-later
/// The real hub program as a child of a headless journey, so that `hub off` and `hub on` mean what
/// they say.
#pragma once

#include "base/result.hpp"

#include <sys/types.h>

#include <filesystem>
#include <memory>
#include <string>

namespace anjungan::journey {

class HubProcess {
public:
    struct Command {
        std::filesystem::path program;   ///< anjungan-hub
        std::filesystem::path config;    ///< its hub.toml, which must set port_file
        std::filesystem::path port_file; ///< where the hub writes the port it listens on
    };

    /// Starts the hub and waits until it listens.
    [[nodiscard]] static Result<std::unique_ptr<HubProcess>> start(Command command);
    HubProcess(const HubProcess&) = delete;
    HubProcess& operator=(const HubProcess&) = delete;
    /// Ends the hub and waits for it.
    ~HubProcess();

    /// "http://127.0.0.1:PORT"; the port stays the same over off and on.
    [[nodiscard]] const std::string& url() const { return url_; }
    [[nodiscard]] Status switch_on();
    void switch_off();

private:
    explicit HubProcess(Command command) : command_(std::move(command)) {}

    [[nodiscard]] Status wait_until_it_listens();

    Command command_;
    std::string port_; ///< as the first start chose it
    std::string url_;
    pid_t child_ = 0;
};

} // namespace anjungan::journey
