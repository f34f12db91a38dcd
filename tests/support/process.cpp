// Runs a program and keeps what it said.
#include "tests/support/process.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

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

} // namespace

Ran run_program(const std::vector<std::string>& words) {
    return RunningProgram(words).finish();
}

RunningProgram::RunningProgram(const std::vector<std::string>& words) {
    std::vector<std::string> copies = words;
    std::vector<char*> arguments;
    arguments.reserve(copies.size() + 1);
    for (auto& word : copies) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    std::array<int, 2> ends = {};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
        return;
    }
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
    if (posix_spawnp(&pid_, arguments[0], &actions, nullptr, arguments.data(), environ) != 0) {
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
        pid_ = 0;
    }
    return ran;
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
