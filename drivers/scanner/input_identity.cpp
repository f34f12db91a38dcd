// SPDX-License-Identifier: GPL-3.0-or-later
// The words that name an input device.
#include "drivers/scanner/key_source.hpp"

#include <charconv>

namespace anjungan::drivers {

namespace {

bool parse_hex(std::string_view text, std::uint16_t& into) {
    const auto* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, into, 16);
    return !text.empty() && read.ec == std::errc() && read.ptr == end;
}

} // namespace

Result<InputIdentity> parse_input_identity(std::string_view text) {
    InputIdentity identity;
    if (text.starts_with('/')) {
        identity.path = text;
        return identity;
    }
    const auto colon = text.find(':');
    const bool good = colon != std::string_view::npos &&
                      parse_hex(text.substr(0, colon), identity.vendor) &&
                      parse_hex(text.substr(colon + 1), identity.product);
    if (!good) {
        return fail(
            ErrorCode::invalid_input,
            "name the input device by its path or as VID:PID, for example 0c2e:0200"
        );
    }
    return identity;
}

} // namespace anjungan::drivers
