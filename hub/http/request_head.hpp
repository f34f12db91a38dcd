// SPDX-License-Identifier: GPL-3.0-or-later
/// Request lines and headers that the HTTP library must not see, because it would answer them with
/// much work or much memory.
///
/// No client of the hub needs what is refused here: kiosks and the tool send one plain body, and
/// nginx forwards nothing else.
#pragma once

#include "hub/http/http.hpp"

#include <optional>

namespace anjungan::hub {

constexpr std::size_t max_head_bytes = std::size_t{16} << 10; ///< request line and headers together
constexpr std::size_t max_headers = 64;
/// A body so many times larger than allowed is still read, so that its sender hears why.
constexpr std::size_t max_excess = 4;

/// The answer to a request that its head alone condemns, or nothing. `head` ends with the blank
/// line. 400: malformed, or two readers could see two requests in it; 413: a body far too large;
/// 415: compressed or in parts; 416: asks for ranges; 431: too many headers.
[[nodiscard]] std::optional<HttpAnswer> refusal_of(std::string_view head, std::size_t max_body);

/// 431: the head has not ended within `max_head_bytes`.
[[nodiscard]] HttpAnswer head_too_large();

/// The answer as it goes over the wire, after which the connection ends. `head`: of the request.
[[nodiscard]] std::string final_answer(const HttpAnswer& answer, std::string_view head);

} // namespace anjungan::hub
