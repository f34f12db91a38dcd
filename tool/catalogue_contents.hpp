// SPDX-License-Identifier: GPL-3.0-or-later
/// What of a services directory goes into a signed catalogue.
#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace anjungan::tool {

/// Path in the catalogue → content.
using CatalogueContents = std::map<std::string, std::string>;

/// catalogue.json, calendar.json, maklumat.json and everything in the services' folders. The
/// schemas stay behind: they belong to the program that reads the services, not to the office.
/// `invalid_input` for a file that no kiosk could name.
[[nodiscard]] Result<CatalogueContents>
read_catalogue_contents(const std::filesystem::path& services);

} // namespace anjungan::tool
