/// Runs a program of ours the way a person at a shell would, and keeps what it said.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace anjungan::test {

struct Ran {
    int code = -1;      ///< exit code; -1 if it was ended by a signal or could not start
    std::string output; ///< standard output and error together
};

[[nodiscard]] Ran run_program(const std::vector<std::string>& words);

/// Whether a program of this name is on the PATH.
[[nodiscard]] bool is_installed(const std::string& program);

} // namespace anjungan::test
