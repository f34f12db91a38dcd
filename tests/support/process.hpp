// SPDX-License-Identifier: GPL-3.0-or-later
/// Runs a program of ours the way a person at a shell would, and keeps what it said.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace anjungan::test {

struct Ran {
    int code = -1;      ///< exit code; -1 if it was ended by a signal or could not start
    int signal = 0;     ///< what ended it; 0: it ended by itself
    std::string output; ///< standard output and error together
};

[[nodiscard]] Ran run_program(const std::vector<std::string>& words);

/// A program that runs beside the test. The destructor ends it if finish() was not called.
class RunningProgram {
public:
    /// `environment`: lines "NAME=value" that replace or add to the test's own.
    explicit RunningProgram(
        const std::vector<std::string>& words, const std::vector<std::string>& environment = {}
    );
    RunningProgram(const RunningProgram&) = delete;
    RunningProgram& operator=(const RunningProgram&) = delete;
    ~RunningProgram();

    /// 0 if it could not start.
    [[nodiscard]] pid_t pid() const { return pid_; }
    /// Waits for its end.
    [[nodiscard]] Ran finish();
    /// Waits at most so long; false: it still runs.
    [[nodiscard]] bool ends_within(std::chrono::microseconds patience) const;
    /// As `kill -9`, and as cutting the power: it is not asked.
    void kill_it() const;
    /// Between the two it does not run, and what it has written does not change.
    void freeze() const;
    void thaw() const;

private:
    pid_t pid_ = 0;
    int output_ = -1;
};

/// Whether a program of this name is on the PATH.
[[nodiscard]] bool is_installed(const std::string& program);

} // namespace anjungan::test
