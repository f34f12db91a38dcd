// SPDX-License-Identifier: GPL-3.0-or-later
/// How deep data from outside may nest, found out before a library that calls itself for each level
/// sees it: a few hundred sealed bytes could otherwise exhaust the stack and end the program.
#pragma once

#include "base/bytes.hpp"

namespace anjungan {

/// No form, slip or statement of ours nests so deep.
constexpr std::size_t max_cbor_depth = 32;
constexpr std::size_t max_json_depth = 64;

/// `corrupt` unless the bytes are exactly one CBOR item as our programs write them (RFC 8949):
/// complete, every length given in advance, no tags, arrays and maps within each other at most
/// `max_cbor_depth` times. Strings of indefinite length are refused, too: nlohmann's reader calls
/// itself for each of their pieces. Takes no memory, and time in proportion to the bytes.
[[nodiscard]] Status require_plain_cbor(ByteView bytes);

/// `invalid_input` if objects and arrays lie within each other more than `max_json_depth` times. It
/// does not say that the text is JSON.
[[nodiscard]] Status require_shallow_json(std::string_view text);

} // namespace anjungan
