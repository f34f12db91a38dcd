// SPDX-License-Identifier: GPL-3.0-or-later
/// Runs the built anjungan-tool as a technician would, and keeps what it said.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace anjungan::test {

struct ToolRun {
    int status = -1;    ///< the exit status; -1 if it did not exit by itself
    std::string output; ///< standard output and standard error together
};

/// `certificates` stands in $ANJUNGAN_CERTIFICATES; a test never looks into the machine's own.
[[nodiscard]] ToolRun run_tool(
    const std::vector<std::string>& arguments,
    const std::filesystem::path& certificates = "/nonexistent"
);

} // namespace anjungan::test
