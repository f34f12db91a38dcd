// SPDX-License-Identifier: GPL-3.0-or-later
/// One HTTP request and its answer, free of any library.
#pragma once

#include "base/bytes.hpp"

#include <chrono>
#include <string>
#include <string_view>

namespace anjungan::hub {

struct HttpRequest {
    std::string method;             ///< upper case
    std::string path;               ///< percent-decoded, without the query
    Bytes body;                     ///< within the server's limit
    std::string query = {};         ///< as sent, without the '?'; at most 512 bytes
    std::string authorization = {}; ///< the header of that name, or empty; at most 1 KiB
};

struct HttpAnswer {
    int status = 200;
    std::string content_type;
    std::string body;
    std::chrono::seconds retry_after = std::chrono::seconds(0); ///< 0: not sent
};

/// `{"error":"KIND"}`: says what kind of mistake it was and never repeats what was sent. `kind` is
/// a word of ours, letters and dashes.
[[nodiscard]] HttpAnswer json_error(int status, std::string_view kind);

/// 200 with bytes that the hub has signed.
[[nodiscard]] HttpAnswer signed_bytes(std::string_view media_type, ByteView body);

/// 503 with Retry-After: the disk or the database failed, which the caller has logged.
[[nodiscard]] HttpAnswer out_of_order();

} // namespace anjungan::hub
