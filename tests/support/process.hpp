/// Runs a program of ours the way a person at a shell would, and keeps what it said.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace anjungan::test {

struct Ran {
    int code = -1;      ///< exit code; -1 if it was ended by a signal or could not start
    std::string output; ///< standard output and error together
};

[[nodiscard]] Ran run_program(const std::vector<std::string>& words);

/// A program that runs beside the test. The destructor ends it if finish() was not called.
class RunningProgram {
public:
    explicit RunningProgram(const std::vector<std::string>& words);
    RunningProgram(const RunningProgram&) = delete;
    RunningProgram& operator=(const RunningProgram&) = delete;
    ~RunningProgram();

    /// 0 if it could not start.
    [[nodiscard]] pid_t pid() const { return pid_; }
    /// Waits for its end.
    [[nodiscard]] Ran finish();

private:
    pid_t pid_ = 0;
    int output_ = -1;
};

/// Whether a program of this name is on the PATH.
[[nodiscard]] bool is_installed(const std::string& program);

} // namespace anjungan::test
