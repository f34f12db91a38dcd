// SPDX-License-Identifier: GPL-3.0-or-later
// Finds and reads the sources of the repository.
#include "tests/structure/source_file.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

namespace anjungan::structure {

namespace {

constexpr const char* top_folders[] = {
    "base", "protocol", "drivers", "offline-cache", "kiosk", "hub", "simulator", "tool", "tests"};

bool is_source(const std::filesystem::path& path) {
    return path.extension() == ".hpp" || path.extension() == ".cpp";
}

std::string text_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

} // namespace

bool is_header(const SourceFile& file) {
    return file.path.ends_with(".hpp");
}

std::vector<std::string> lines_of(const SourceFile& file) {
    std::vector<std::string> lines;
    std::istringstream text(file.text);
    for (std::string line; std::getline(text, line);) {
        lines.push_back(line);
    }
    return lines;
}

std::vector<SourceFile> read_tree(const std::filesystem::path& root) {
    std::vector<SourceFile> files;
    for (const char* top : top_folders) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / top)) {
            if (entry.is_regular_file() && is_source(entry.path())) {
                const auto relative = entry.path().lexically_relative(root).generic_string();
                files.push_back({relative, text_of(entry.path())});
            }
        }
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

} // namespace anjungan::structure
