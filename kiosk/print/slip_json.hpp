/// What the readers of stored slips share: how a text, a number and a list must look.
#pragma once

#include "kiosk/print/slip.hpp"

#include <nlohmann/json.hpp>

#include <optional>

namespace anjungan::print {

constexpr std::size_t longest_stored_text = 2000; ///< bytes; a slip is a hand's length of paper
constexpr std::size_t most_stored_items = 500;    ///< of a list

/// Nothing unless it is a text of bearable length.
[[nodiscard]] std::optional<std::string> stored_text(const nlohmann::json& value);

/// Nothing unless it is a whole number from 0 to 65535.
[[nodiscard]] std::optional<std::uint16_t> stored_number(const nlohmann::json& value);

/// The member of a map, or a null that no reader accepts.
[[nodiscard]] const nlohmann::json& member(const nlohmann::json& map, const char* key);

/// A slip of version 1: one flat set of texts for the queue ticket and the receipt. Nothing if a
/// field is missing, unknown, too long or of another type.
[[nodiscard]] std::optional<Slip> read_version_1(const nlohmann::json& map);

} // namespace anjungan::print
