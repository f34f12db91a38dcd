// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a program and keeps what it said.
#include "tests/support/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <sstream>

namespace anjungan::test {

namespace {

std::string read_to_end(int descriptor) {
    std::string text;
    std::array<char, 4096> block = {};
    while (true) {
        const auto got = read(descriptor, block.data(), block.size());
        if (got <= 0) {
            return text;
        }
        text.append(block.data(), static_cast<std::size_t>(got));
    }
}

std::string name_in(const std::string& line) {
    return line.substr(0, line.find('=') + 1);
}

/// This process's environment with some lines replaced or added.
std::vector<std::string> environment_with(const std::vector<std::string>& changes) {
    std::vector<std::string> lines = changes;
    for (char** line = environ; *line != nullptr; ++line) {
        const std::string own(*line);
        if (std::ranges::none_of(changes, [&](const auto& change) {
                return name_in(change) == name_in(own);
            })) {
            lines.push_back(own);
        }
    }
    return lines;
}

/// What exec() takes: pointers to the words, and a null one behind.
std::vector<char*> pointers_to(std::vector<std::string>& words) {
    std::vector<char*> pointers;
    pointers.reserve(words.size() + 1);
    for (auto& word : words) {
        pointers.push_back(word.data());
    }
    pointers.push_back(nullptr);
    return pointers;
}

} // namespace

Ran run_program(const std::vector<std::string>& words) {
    return RunningProgram(words).finish();
}

RunningProgram::RunningProgram(
    const std::vector<std::string>& words, const std::vector<std::string>& environment
) {
    std::vector<std::string> copies = words;
    auto lines = environment_with(environment);
    const auto arguments = pointers_to(copies);
    const auto variables = pointers_to(lines);
    std::array<int, 2> ends = {};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
        return;
    }
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
    if (posix_spawnp(&pid_, arguments[0], &actions, nullptr, arguments.data(), variables.data()) !=
        0) {
        pid_ = 0;
    }
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    output_ = ends[0];
}

RunningProgram::~RunningProgram() {
    if (pid_ > 0) {
        kill(pid_, SIGKILL);
        waitpid(pid_, nullptr, 0);
    }
    if (output_ >= 0) {
        close(output_);
    }
}

Ran RunningProgram::finish() {
    Ran ran;
    if (pid_ > 0) {
        ran.output = read_to_end(output_);
        int status = 0;
        waitpid(pid_, &status, 0);
        ran.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        ran.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
        pid_ = 0;
    }
    return ran;
}

bool RunningProgram::ends_within(std::chrono::microseconds patience) const {
    if (pid_ <= 0) {
        return true;
    }
    const int descriptor = static_cast<int>(syscall(SYS_pidfd_open, pid_, 0));
    if (descriptor < 0) {
        return false;
    }
    pollfd wait = {descriptor, POLLIN, 0};
    timespec most = {};
    most.tv_sec = std::chrono::duration_cast<std::chrono::seconds>(patience).count();
    most.tv_nsec = std::chrono::nanoseconds(patience % std::chrono::seconds(1)).count();
    const bool ended = ppoll(&wait, 1, &most, nullptr) == 1;
    close(descriptor);
    return ended;
}

void RunningProgram::kill_it() const {
    if (pid_ > 0) {
        kill(pid_, SIGKILL);
    }
}

void RunningProgram::freeze() const {
    if (pid_ > 0 && kill(pid_, SIGSTOP) == 0) {
        siginfo_t stopped = {};
        waitid(P_PID, static_cast<id_t>(pid_), &stopped, WSTOPPED | WEXITED | WNOWAIT);
    }
}

void RunningProgram::thaw() const {
    if (pid_ > 0) {
        kill(pid_, SIGCONT);
    }
}

bool is_installed(const std::string& program) {
    const char* path = std::getenv("PATH"); // NOLINT(concurrency-mt-unsafe): nobody changes it
    std::istringstream directories(path == nullptr ? "" : path);
    std::string directory;
    while (std::getline(directories, directory, ':')) {
        if (access(directory.append("/").append(program).c_str(), X_OK) == 0) {
            return true;
        }
    }
    return false;
}

} // namespace anjungan::test
