// The answers that every route shares.
#include "hub/http.hpp"

#include <fmt/format.h>

namespace anjungan::hub {

HttpAnswer json_error(int status, std::string_view kind) {
    HttpAnswer answer;
    answer.status = status;
    answer.content_type = "application/json";
    answer.body = fmt::format("{{\"error\":\"{}\"}}\n", kind);
    return answer;
}

HttpAnswer too_often(std::chrono::seconds wait) {
    auto answer = json_error(429, "too-often");
    answer.retry_after = wait;
    return answer;
}

} // namespace anjungan::hub
