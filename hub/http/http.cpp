// SPDX-License-Identifier: GPL-3.0-or-later
// The answers that every route shares.
#include "hub/http/http.hpp"

#include <fmt/format.h>

namespace anjungan::hub {

HttpAnswer json_error(int status, std::string_view kind) {
    return {status, "application/json", fmt::format("{{\"error\":\"{}\"}}\n", kind)};
}

HttpAnswer signed_bytes(std::string_view media_type, ByteView body) {
    return {200, std::string(media_type), std::string(as_text(body))};
}

HttpAnswer out_of_order() {
    auto answer = json_error(503, "unavailable");
    answer.retry_after = std::chrono::seconds(60);
    return answer;
}

} // namespace anjungan::hub
