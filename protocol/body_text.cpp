// SPDX-License-Identifier: GPL-3.0-or-later
// CBOR bodies as JSON text.
#include "protocol/body_text.hpp"

#include "base/nesting.hpp"

#include <nlohmann/json.hpp>

namespace anjungan::protocol {

namespace {

using nlohmann::json;

/// JSON has no byte strings: they become hexadecimal text.
void spell_out_bytes(json& value) {
    if (value.is_binary()) {
        value = to_hex(value.get_binary());
    } else if (value.is_structured()) {
        for (auto& member : value) {
            spell_out_bytes(member);
        }
    }
}

} // namespace

Result<SecretText> body_as_json(const SecretBytes& cbor) {
    const auto bytes = cbor.reveal();
    const auto refused = fail(ErrorCode::corrupt, "the body of the envelope is not CBOR");
    if (!require_plain_cbor(bytes)) {
        return refused;
    }
    auto body = json::from_cbor(bytes.begin(), bytes.end(), true, false);
    if (body.is_discarded()) {
        return refused;
    }
    spell_out_bytes(body);
    auto text = body.dump(-1, ' ', false, json::error_handler_t::replace);
    SecretText secret(text);
    wipe(text);
    return secret;
}

} // namespace anjungan::protocol
