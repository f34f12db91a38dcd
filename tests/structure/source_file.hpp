// SPDX-License-Identifier: GPL-3.0-or-later
/// The sources of this repository as the structure tests read them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace anjungan::structure {

struct SourceFile {
    std::string path; ///< from the root of the repository, with forward slashes
    std::string text;
};

/// One sentence for a developer: the place, what is wrong and what to do.
using Findings = std::vector<std::string>;

[[nodiscard]] bool is_header(const SourceFile& file);

/// The file's lines without their line ends.
[[nodiscard]] std::vector<std::string> lines_of(const SourceFile& file);

/// Every .hpp and .cpp below the rooms of `root`, sorted by path.
[[nodiscard]] std::vector<SourceFile> read_tree(const std::filesystem::path& root);

} // namespace anjungan::structure
