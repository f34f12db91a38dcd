// SPDX-License-Identifier: GPL-3.0-or-later
/// The real nginx with the shipped packaging/hub/nginx.conf: only paths, ports and names are
/// replaced, as an administrator would.
#pragma once

#include "tests/packaging/authority.hpp"
#include "tests/support/process.hpp"

#include <cstdint>
#include <memory>

namespace anjungan::test {

struct NginxSetting {
    std::filesystem::path directory; ///< for its files; must outlive it
    std::filesystem::path hub_socket;
    std::string server_name;
    CertificateFiles citizens; ///< the public door's certificate
    CertificateFiles hub;      ///< the kiosks' door's certificate
    std::filesystem::path kiosk_authority;
    /// Requests a second of one kiosk before it is told to wait; 0: as shipped.
    int kiosk_rate = 0;
};

/// Why nginx cannot be run here; empty: it can.
[[nodiscard]] std::string why_no_nginx();

class Nginx {
public:
    /// Runs once it is made: both doors answer. Aborts otherwise, with what nginx said.
    explicit Nginx(NginxSetting setting);

    [[nodiscard]] std::uint16_t citizens_port() const { return citizens_port_; }
    [[nodiscard]] std::uint16_t kiosks_port() const { return kiosks_port_; }
    /// Everything it has written to its logs so far.
    [[nodiscard]] std::string logs() const;

private:
    [[nodiscard]] std::string configuration() const;
    bool start();

    NginxSetting setting_;
    std::uint16_t citizens_port_ = 0;
    std::uint16_t kiosks_port_ = 0;
    std::unique_ptr<RunningProgram> program_;
};

} // namespace anjungan::test
