// SPDX-License-Identifier: GPL-3.0-or-later
/// From argc and argv to an exit status: 0 good, 1 a finding, 2 misuse.
#pragma once

namespace anjungan::tool {

/// Foreign exceptions end here, as a sentence and status 2.
[[nodiscard]] int run(int argc, const char* const* argv);

} // namespace anjungan::tool
