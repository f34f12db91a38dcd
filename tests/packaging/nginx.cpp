// SPDX-License-Identifier: GPL-3.0-or-later
// Fills in the shipped configuration and runs it as one process in the foreground.
#include "tests/packaging/nginx.hpp"

#include "base/files.hpp"
#include "tests/packaging/relay.hpp"

#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <thread>

namespace anjungan::test {

namespace {

constexpr int attempts = 5; ///< somebody else may take the port that was free a moment ago

std::string program() {
    return is_installed("nginx") ? "nginx" : "/usr/sbin/nginx"; // not on everybody's PATH
}

std::uint16_t free_port() {
    const auto listener = listen_on_loopback();
    close(listener.descriptor);
    return listener.port;
}

/// Every line that is marked for an office to change must be there to be changed.
void replace(std::string& text, const std::string& from, const std::string& to) {
    auto at = text.find(from);
    if (at == std::string::npos) {
        static_cast<void>(std::fprintf(stderr, "nginx.conf lacks \"%s\"\n", from.c_str()));
        std::abort();
    }
    for (; at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

bool answers(std::uint16_t port) {
    const int connection = connect_to_loopback(port);
    if (connection >= 0) {
        close(connection);
    }
    return connection >= 0;
}

} // namespace

std::string why_no_nginx() {
    if (!is_installed("nginx") && access("/usr/sbin/nginx", X_OK) != 0) {
        return "nginx is not installed";
    }
    return is_installed("openssl") ? "" : "openssl is not installed";
}

Nginx::Nginx(NginxSetting setting) : setting_(std::move(setting)) {
    for (int i = 0; i < attempts; ++i) {
        if (start()) {
            return;
        }
    }
    static_cast<void>(std::fputs(logs().c_str(), stderr));
    std::abort();
}

bool Nginx::start() {
    citizens_port_ = free_port();
    kiosks_port_ = free_port();
    const auto& place = setting_.directory;
    std::ofstream(place / "anjungan.conf") << configuration();
    // Root's worker would become another user, who may not read a test's directory.
    const std::string user = geteuid() == 0 ? "user root;\n" : "";
    std::ofstream(place / "nginx.conf")
        << user
        << fmt::format(
               "daemon off;\nmaster_process off;\npid {0}/nginx.pid;\nerror_log "
               "{0}/nginx-start.log;\n"
               "events {{}}\nhttp {{\n"
               "    client_body_temp_path {0}/bodies;\n    proxy_temp_path {0}/answers;\n"
               "    fastcgi_temp_path {0}/unused;\n    uwsgi_temp_path {0}/unused;\n"
               "    scgi_temp_path {0}/unused;\n"
               // A test may come from whatever address it likes.
               "    set_real_ip_from 127.0.0.1;\n    real_ip_header X-Test-Address;\n"
               "    include {0}/anjungan.conf;\n}}\n",
               place.string()
           );
    // setpriv: whatever ends the test ends nginx.
    program_ = std::make_unique<RunningProgram>(std::vector<std::string>{
        "setpriv",
        "--pdeathsig",
        "KILL",
        program(),
        "-p",
        place,
        "-e",
        place / "nginx-start.log",
        "-c",
        place / "nginx.conf"});
    const auto give_up = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (std::chrono::steady_clock::now() < give_up) {
        siginfo_t ended = {};
        waitid(P_PID, static_cast<id_t>(program_->pid()), &ended, WEXITED | WNOHANG | WNOWAIT);
        if (ended.si_pid != 0) {
            return false;
        }
        if (answers(citizens_port_) && answers(kiosks_port_)) {
            return true;
        }
        std::this_thread::yield();
    }
    return false;
}

std::string Nginx::configuration() const {
    auto text =
        read_file(std::filesystem::path(ANJUNGAN_SOURCE_DIR) / "packaging/hub/nginx.conf").value();
    const auto port = [](std::uint16_t number) { return fmt::format("127.0.0.1:{} ssl", number); };
    replace(text, "listen [::]:443 ssl;", "");
    replace(text, "listen [::]:8443 ssl;", "");
    replace(text, "listen 443 ssl", "listen " + port(citizens_port_));
    replace(text, "listen 8443 ssl", "listen " + port(kiosks_port_));
    replace(text, "layanan.example.go.id", setting_.server_name);
    replace(text, "/run/anjungan/hub.sock", setting_.hub_socket);
    replace(text, "/etc/anjungan/tls/public.crt", setting_.citizens.certificate);
    replace(text, "/etc/anjungan/tls/public.key", setting_.citizens.key);
    replace(text, "/etc/anjungan/tls/hub.crt", setting_.hub.certificate);
    replace(text, "/etc/anjungan/tls/hub.key", setting_.hub.key);
    replace(text, "/etc/anjungan/tls/kiosk-authority.crt", setting_.kiosk_authority);
    replace(text, "/var/log/nginx", setting_.directory);
    if (setting_.kiosk_rate > 0) {
        replace(text, "rate=20r/s", fmt::format("rate={}r/s", setting_.kiosk_rate));
    }
    return text;
}

std::string Nginx::logs() const {
    std::string all;
    for (const auto* name :
         {"nginx-start.log",
          "anjungan-public.log",
          "anjungan-kiosks.log",
          "anjungan-kiosks-error.log"}) {
        all += read_file(setting_.directory / name).value_or("");
    }
    return all;
}

} // namespace anjungan::test
