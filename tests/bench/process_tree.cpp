// SPDX-License-Identifier: GPL-3.0-or-later
// Sums over a process and all that descend from it.
#include "tests/bench/process_tree.hpp"

#include <charconv>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace anjungan::bench {

namespace {

namespace fs = std::filesystem;

/// The sum of all lines "name: 12 …" of the file.
std::int64_t figure_in(const fs::path& file, const std::string& name) {
    std::ifstream lines(file);
    std::int64_t sum = 0;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(name)) {
            std::istringstream words(line.substr(name.size()));
            std::int64_t figure = 0;
            words >> figure;
            sum += figure;
        }
    }
    return sum;
}

/// Parent by process.
std::map<pid_t, pid_t> parents() {
    std::map<pid_t, pid_t> found;
    std::error_code gone;
    for (const auto& entry : fs::directory_iterator("/proc", gone)) {
        const auto name = entry.path().filename().string();
        pid_t process = 0;
        if (std::from_chars(name.data(), name.data() + name.size(), process).ec == std::errc()) {
            found[process] = static_cast<pid_t>(figure_in(entry.path() / "status", "PPid:"));
        }
    }
    return found;
}

std::vector<pid_t> tree_of(pid_t root) {
    const auto all = parents();
    std::vector<pid_t> tree = {root};
    for (std::size_t i = 0; i < tree.size(); ++i) {
        for (const auto& [process, parent] : all) {
            if (parent == tree[i]) {
                tree.push_back(process);
            }
        }
    }
    return tree;
}

fs::path folder_of(pid_t process) {
    return fs::path("/proc") / std::to_string(process);
}

} // namespace

double memory_of_tree(pid_t root) {
    double sum = 0;
    for (const auto process : tree_of(root)) {
        sum += 1024.0 * static_cast<double>(figure_in(folder_of(process) / "smaps_rollup", "Pss:"));
    }
    return sum;
}

std::int64_t switches_of_tree(pid_t root) {
    std::int64_t sum = 0;
    for (const auto process : tree_of(root)) {
        std::error_code gone;
        for (const auto& thread : fs::directory_iterator(folder_of(process) / "task", gone)) {
            sum += figure_in(thread.path() / "status", "voluntary_ctxt_switches:");
            sum += figure_in(thread.path() / "status", "nonvoluntary_ctxt_switches:");
        }
    }
    return sum;
}

} // namespace anjungan::bench
