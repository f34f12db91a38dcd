// SPDX-License-Identifier: GPL-3.0-or-later
/// Reading a JSON file that people edit by hand: every fault comes with its place.
///
/// Private to this room: it shows nlohmann's type, which is slow to compile.
#pragma once

#include "base/result.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace anjungan::services {

/// A JSON text, or `invalid_input` with "line L, column C: what; what to do". Columns count
/// characters from 1. A key that appears twice in one object is refused: the second one would win
/// silently.
[[nodiscard]] Result<nlohmann::json> parse_json(std::string_view text);

/// A value for an operator's sentence: short, in JSON notation, cut at 40 bytes.
[[nodiscard]] std::string shown(const nlohmann::json& value);

} // namespace anjungan::services
