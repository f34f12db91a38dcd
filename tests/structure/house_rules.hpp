/// The rules of the house that can be counted: size of a file, and the sentence that opens it.
#pragma once

#include "tests/structure/source_file.hpp"

namespace anjungan::structure {

inline constexpr std::size_t header_line_limit = 150;
inline constexpr std::size_t source_line_limit = 300;

/// What is wrong with the size or the opening of one file.
[[nodiscard]] Findings house_findings(const SourceFile& file);

} // namespace anjungan::structure
