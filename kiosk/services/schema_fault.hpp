// SPDX-License-Identifier: GPL-3.0-or-later
/// From a place in a document and in its schema to a sentence an operator can act on.
///
/// Private to this room, like json_document.hpp.
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace anjungan::services {

/// Steps of a JSON pointer (RFC 6901), not escaped.
using Pointer = std::vector<std::string>;

[[nodiscard]] std::string to_string(const Pointer& pointer);

struct SchemaFault {
    Pointer place;
    std::string finding; ///< the validator's own words
};

/// "/form/3/type: "nikk" is not one of text, number, nik …; use one of the field types".
[[nodiscard]] std::string
sentence_of(const SchemaFault& fault, const nlohmann::json& document, const nlohmann::json& schema);

} // namespace anjungan::services
