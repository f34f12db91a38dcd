// SPDX-License-Identifier: GPL-3.0-or-later
// JSON, kept to one level.
#include "hub/admin/admin_request.hpp"

#include "base/nesting.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace anjungan::hub {

namespace {

constexpr std::size_t max_text_length = 200;

} // namespace

Result<std::string> text_in(ByteView body, std::string_view name) {
    const auto wrong = fail(
        ErrorCode::invalid_input,
        fmt::format("the request must be a JSON object with a text \"{}\"", name)
    );
    if (!require_shallow_json(as_text(body))) {
        return wrong;
    }
    const auto json = nlohmann::json::parse(as_text(body), nullptr, false);
    if (!json.is_object()) {
        return wrong;
    }
    const auto member = json.find(std::string(name));
    if (member == json.end() || !member->is_string()) {
        return wrong;
    }
    auto text = member->get<std::string>();
    if (text.empty() || text.size() > max_text_length) {
        return wrong;
    }
    return text;
}

} // namespace anjungan::hub
