// SPDX-License-Identifier: GPL-3.0-or-later
/// The commands around the signed catalogue, each in its own source.
#pragma once

#include "base/outcome.hpp"

#include <filesystem>

namespace CLI { // NOLINT(readability-identifier-naming): the library's name
class App;
} // namespace CLI

namespace anjungan::tool {

/// Names every service and every mistake on standard output; good when a kiosk would offer all.
[[nodiscard]] Outcome check_catalogue(const std::filesystem::path& directory);

/// Added by add_catalogue_commands().
void add_catalogue_keys(CLI::App& catalogue, Action& chosen);
void add_catalogue_sign(CLI::App& catalogue, Action& chosen);
void add_catalogue_verify(CLI::App& catalogue, Action& chosen);

} // namespace anjungan::tool
