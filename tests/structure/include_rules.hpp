/// Which room may include which: the arrows of the design, as data.
#pragma once

#include "tests/structure/source_file.hpp"

namespace anjungan::structure {

/// What is wrong with the includes of one file: an arrow that is not in the table, a library away
/// from its home, a path that does not start at the root, a folder the table does not know.
[[nodiscard]] Findings include_findings(const SourceFile& file);

} // namespace anjungan::structure
