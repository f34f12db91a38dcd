// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the hub's address and refuses what would carry submissions in the clear.
#include "offline-cache/sync/curl_transport.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::sync {

namespace {

/// The host of "host:port/path" or "[::1]:port".
std::string_view host_of(std::string_view rest) {
    const auto authority = rest.substr(0, rest.find_first_of("/?#"));
    if (authority.starts_with('[')) {
        return authority.substr(0, authority.find(']') + 1);
    }
    return authority.substr(0, authority.find(':'));
}

bool is_loopback(std::string_view host) {
    return host == "127.0.0.1" || host == "[::1]" || host == "localhost";
}

Result<HubUrl> parse_web_url(std::string_view text, std::size_t scheme_length, bool encrypted) {
    const auto rest = text.substr(scheme_length);
    const auto host = host_of(rest);
    if (host.empty() || rest.find('@') != std::string_view::npos) {
        return fail(
            ErrorCode::invalid_input,
            "the hub's address needs a host and no user name, as in https://layanan.example.go.id"
        );
    }
    HubUrl url;
    url.loopback = is_loopback(host);
    if (!encrypted && !url.loopback) {
        return fail(
            ErrorCode::invalid_input,
            fmt::format(
                "the hub's address {} is plain http to another machine, which anyone on the way "
                "could read and change: use https, or 127.0.0.1 on this machine",
                text
            )
        );
    }
    url.base = std::string(text);
    while (url.base.ends_with('/')) {
        url.base.pop_back();
    }
    return url;
}

} // namespace

Result<HubUrl> parse_hub_url(std::string_view text) {
    if (text.starts_with("unix:/")) {
        HubUrl url;
        url.base = "http://localhost";
        url.socket_path = std::string(text.substr(5));
        url.loopback = true;
        return url;
    }
    if (text.starts_with("https://")) {
        return parse_web_url(text, 8, true);
    }
    if (text.starts_with("http://")) {
        return parse_web_url(text, 7, false);
    }
    return fail(
        ErrorCode::invalid_input,
        fmt::format(
            "'{}' is not a hub address: write https://HOST, http://127.0.0.1:PORT or "
            "unix:/PATH",
            text
        )
    );
}

Status check_proxy(std::string_view text) {
    constexpr std::string_view scheme = "http://";
    const auto rest = text.substr(std::min(text.size(), scheme.size()));
    const auto colon = rest.rfind(':');
    const auto port = colon == std::string_view::npos ? "" : rest.substr(colon + 1);
    const bool is_number = !port.empty() && port.size() <= 5 &&
                           port.find_first_not_of("0123456789") == std::string_view::npos;
    if (text.starts_with(scheme) && is_number && colon > 0 &&
        rest.find_first_of("/?#@ ") == std::string_view::npos) {
        return {};
    }
    return fail(
        ErrorCode::invalid_input, // it may hold a pass word: not repeated
        "the proxy must be written as http://HOST:PORT, without a user name"
    );
}

} // namespace anjungan::sync
