// SPDX-License-Identifier: GPL-3.0-or-later
/// The transport over libcurl: HTTPS, or plain HTTP that never leaves this machine.
#pragma once

#include "offline-cache/sync/transport.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>

namespace anjungan::sync {

struct CurlOptions {
    /// "https://layanan.example.go.id", "http://127.0.0.1:8080" or "unix:/run/anjungan/hub.sock".
    std::string hub_url;
    /// PEM file of the authorities to trust instead of the system's; empty: the system's.
    std::filesystem::path authorities;
    /// PEM files of this kiosk's own certificate and its key; both or neither.
    std::filesystem::path certificate;
    std::filesystem::path key;
    /// "http://HOST:PORT", through which the hub is reached with CONNECT; empty: directly. Never
    /// used for a hub on this machine.
    std::string proxy;
    std::chrono::seconds connect_timeout = std::chrono::seconds(10);
    /// A connection slower than 1 byte a second for this long is given up. There is no limit on
    /// the total time: a slow village link that moves is a good link.
    std::chrono::seconds low_speed_time = std::chrono::seconds(15);
    /// The largest answer read; what is beyond it is an error, not an answer.
    std::size_t max_answer_bytes = 1 << 20;
};

class CurlTransport : public Transport {
public:
    /// `invalid_input` for a URL that is not one of the three forms, for plain HTTP to another
    /// machine, for a certificate without a key and for a proxy of another form; `not_found` or
    /// `io` for a file that is missing or cannot be read; `io` if libcurl cannot start. Each a
    /// sentence for the operator.
    [[nodiscard]] static Result<std::unique_ptr<CurlTransport>> open(CurlOptions options);

    CurlTransport(const CurlTransport&) = delete;
    CurlTransport& operator=(const CurlTransport&) = delete;
    ~CurlTransport() override;

    [[nodiscard]] Result<HttpReply> post(std::string_view path, ByteView body) override;
    [[nodiscard]] Result<HttpReply>
    get(std::string_view path, std::string_view authorization) override;
    /// Takes effect within about a second.
    void cancel() override;

private:
    struct Handle; // holds libcurl's types, which stay in the .cpp

    CurlTransport(CurlOptions options, std::unique_ptr<Handle> handle);
    [[nodiscard]] Result<HttpReply> perform(std::string_view path);

    CurlOptions options_;
    std::unique_ptr<Handle> handle_;
};

/// What `hub_url` means, or why it is refused.
struct HubUrl {
    std::string base;        ///< "http://localhost" for a Unix socket; never ends in '/'
    std::string socket_path; ///< empty unless a Unix socket
    bool loopback = false;   ///< never leaves the machine: no proxy, plain HTTP allowed
};
[[nodiscard]] Result<HubUrl> parse_hub_url(std::string_view text);

/// Whether `text` is "http://HOST:PORT", with nothing behind it and no user name in it.
[[nodiscard]] Status check_proxy(std::string_view text);

} // namespace anjungan::sync
