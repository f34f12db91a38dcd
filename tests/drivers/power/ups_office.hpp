// SPDX-License-Identifier: GPL-3.0-or-later
/// NUT with a UPS that exists on paper only: its dummy-ups driver and upsd, on a port of their own.
#pragma once

#include "tests/support/loopback_listener.hpp"
#include "tests/support/process.hpp"
#include "tests/support/temporary_directory.hpp"

#include <unistd.h>

#include <fstream>
#include <optional>
#include <string>

namespace anjungan::test {

class UpsOffice {
public:
    /// Debian's /usr/sbin/upsd is a script that wants /etc/nut set up; the program is here.
    [[nodiscard]] static bool is_installed() {
        return std::filesystem::exists(driver) && std::filesystem::exists(server);
    }

    UpsOffice() : port_(free_port()) {
        set("OL", 100);
        write(
            "ups.conf",
            "[paper]\ndriver = dummy-ups\nport = " + path("paper.dev") + "\npollinterval = 1\n"
        );
        write("upsd.conf", "LISTEN 127.0.0.1 " + std::to_string(port_) + "\n");
        write("upsd.users", "");
        write("nut.conf", "MODE=standalone\n");
        driver_.emplace(words(driver, {"-a", "paper", "-F"}), environment());
        start();
    }
    UpsOffice(const UpsOffice&) = delete;
    UpsOffice& operator=(const UpsOffice&) = delete;
    ~UpsOffice() = default;

    /// The driver looks at its file once a second.
    void set(const std::string& status, int charge) const {
        const auto next = "ups.status: " + status + "\nbattery.charge: " + std::to_string(charge);
        write("paper.next", next + "\n");
        std::filesystem::rename(path("paper.next"), path("paper.dev"));
    }
    /// upsd; the driver runs all the time.
    void start() { server_.emplace(words(server, {"-F"}), environment()); }
    void stop() { server_.reset(); }
    [[nodiscard]] std::string name() const { return "paper@127.0.0.1:" + std::to_string(port_); }

private:
    static constexpr const char* driver = "/lib/nut/dummy-ups";
    static constexpr const char* server = "/lib/nut/upsd";

    static std::uint16_t free_port() {
        const LoopbackListener listener(1);
        ::close(listener.socket);
        return listener.port;
    }
    static std::vector<std::string> words(std::string program, std::vector<std::string> more) {
        more.insert(more.begin(), std::move(program));
        more.insert(more.end(), {"-u", "root"});
        return more;
    }
    [[nodiscard]] std::string path(const std::string& name) const {
        return (directory_.path() / name).string();
    }
    void write(const std::string& name, const std::string& text) const {
        std::ofstream(path(name)) << text;
    }
    [[nodiscard]] std::vector<std::string> environment() const {
        const auto directory = directory_.path().string();
        return {
            "NUT_CONFPATH=" + directory,
            "NUT_STATEPATH=" + directory,
            "NUT_ALTPIDPATH=" + directory,
            "NUT_QUIET_INIT_UPSNOTIFY=true"};
    }

    TemporaryDirectory directory_;
    std::uint16_t port_;
    std::optional<RunningProgram> driver_;
    std::optional<RunningProgram> server_;
};

} // namespace anjungan::test
