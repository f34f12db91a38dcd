// SPDX-License-Identifier: GPL-3.0-or-later
// Runs anjungan-tool through the shell, every argument quoted.
#include "tests/tool/run_tool.hpp"

#include <sys/wait.h>

#include <cstdio>

namespace anjungan::test {

namespace {

std::string quoted(const std::string& argument) {
    std::string text = "'";
    for (const char c : argument) {
        text += c == '\'' ? std::string("'\\''") : std::string(1, c);
    }
    return text + "'";
}

} // namespace

ToolRun
run_tool(const std::vector<std::string>& arguments, const std::filesystem::path& certificates) {
    auto line = "ANJUNGAN_CERTIFICATES=" + quoted(certificates.string()) + " " + ANJUNGAN_TOOL;
    for (const auto& argument : arguments) {
        line += " " + quoted(argument);
    }
    ToolRun run;
    std::FILE* pipe = popen((line + " 2>&1").c_str(), "r");
    if (pipe == nullptr) {
        return run;
    }
    char block[4096];
    std::size_t got = 0;
    while ((got = std::fread(block, 1, sizeof block, pipe)) > 0) {
        run.output.append(block, got);
    }
    const int ended = pclose(pipe);
    run.status = WIFEXITED(ended) ? WEXITSTATUS(ended) : -1;
    return run;
}

} // namespace anjungan::test
