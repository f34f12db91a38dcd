// SPDX-License-Identifier: GPL-3.0-or-later
/// The files that carry records to the hub and acknowledgements back, on a stick.
///
/// `anjungan-KIOSK-FIRST-LAST.batch` is the body of one POST /v1/batches; the `.acks` of the same
/// name is the hub's answer to it. `anjungan-KIOSK-FIRST-LAST.ask` holds acknowledgements that the
/// kiosk has of records it still keeps, as the body of one POST /v1/acks; the `.later.acks` of the
/// same name says what the hub says of them by now: safe, or erased. All are sealed or signed
/// record by record: the stick needs no secrecy and no trust.
#pragma once

#include "base/bytes.hpp"

#include <filesystem>
#include <vector>

namespace anjungan::tool {

constexpr std::string_view batch_extension = ".batch";
constexpr std::string_view acks_extension = ".acks";
constexpr std::string_view ask_extension = ".ask";
constexpr std::string_view later_acks_extension = ".later.acks";

/// By name. `not_found` when there is no such directory, `io` when it cannot be read.
[[nodiscard]] Result<std::vector<std::filesystem::path>>
files_with(const std::filesystem::path& directory, std::string_view extension);

/// The acks in a file, each still to be verified; the error names the file.
[[nodiscard]] Result<std::vector<Bytes>> read_acks(const std::filesystem::path& file);

} // namespace anjungan::tool
