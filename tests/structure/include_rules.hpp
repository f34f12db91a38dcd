// SPDX-License-Identifier: GPL-3.0-or-later
/// Which room may include which: the arrows of the design, as data.
#pragma once

#include "tests/structure/source_file.hpp"

namespace anjungan::structure {

/// What is wrong with the includes of one file: an arrow that is not in the table, a library away
/// from its home, a path that does not start at the root, a folder the table does not know.
[[nodiscard]] Findings include_findings(const SourceFile& file);

/// Arrows of the table, and homes of libraries, that no include of the tree uses.
[[nodiscard]] Findings unused_arrows(const std::vector<SourceFile>& tree);

/// Arrows of the table that lead from one top-level folder up to another.
[[nodiscard]] Findings arrows_up();

} // namespace anjungan::structure
