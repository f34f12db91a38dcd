// SPDX-License-Identifier: GPL-3.0-or-later
/// The rules of the house that can be counted: size of a file, and the sentence that opens it.
#pragma once

#include "tests/structure/source_file.hpp"

namespace anjungan::structure {

inline constexpr std::size_t max_header_lines = 150;
inline constexpr std::size_t max_source_lines = 300;

/// What is wrong with the size or the opening of one file.
[[nodiscard]] Findings house_findings(const SourceFile& file);

} // namespace anjungan::structure
