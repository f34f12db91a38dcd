// SPDX-License-Identifier: GPL-3.0-or-later
/// The narrow way to the hub: bytes posted to a path or a path read, an answer back.
#pragma once

#include "base/bytes.hpp"
#include "base/result.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace anjungan::sync {

/// What came back, not yet believed: anybody on the way may have answered.
struct HttpReply {
    int status = 0;           ///< the HTTP status, 100–599
    std::string content_type; ///< as sent, or empty
    /// Seconds of the Retry-After header; the date form is not read and counts as absent.
    std::optional<std::chrono::seconds> retry_after;
    Bytes body;
};

/// Used by one thread at a time, except `cancel`, which any thread may call.
class Transport {
public:
    Transport() = default;
    Transport(const Transport&) = delete;
    Transport& operator=(const Transport&) = delete;
    virtual ~Transport() = default;

    /// Sends `body` to `path` (begins with '/') and waits for the whole answer. Every HTTP status
    /// is an answer, not an error. Errors: `unavailable` when no answer came (refused, reset, no
    /// route, cancelled), `timed_out`, `unauthorised` when TLS does not trust the other side,
    /// `invalid_input` when the answer is larger than the limit. Nothing else happens to the
    /// connection: redirects are not followed.
    [[nodiscard]] virtual Result<HttpReply> post(std::string_view path, ByteView body) = 0;

    /// Reads `path` (with its query) and otherwise behaves like post(). `authorization` is the
    /// value of the header of that name; empty: none is sent.
    [[nodiscard]] virtual Result<HttpReply>
    get(std::string_view path, std::string_view authorization) = 0;

    /// Makes the exchange under way, and each later one, fail with `unavailable`: the program ends.
    virtual void cancel() {}
};

} // namespace anjungan::sync
