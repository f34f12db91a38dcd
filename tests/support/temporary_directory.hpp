// SPDX-License-Identifier: GPL-3.0-or-later
/// A directory of a test's own, removed with everything in it.
#pragma once

#include <cassert>
#include <cstdlib>
#include <filesystem>
#include <string>

namespace anjungan::test {

class TemporaryDirectory {
public:
    TemporaryDirectory() {
        auto pattern = (std::filesystem::temp_directory_path() / "anjungan-XXXXXX").string();
        const char* made = mkdtemp(pattern.data());
        assert(made != nullptr);
        path_ = made;
    }
    TemporaryDirectory(const TemporaryDirectory&) = delete;
    TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
    ~TemporaryDirectory() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

} // namespace anjungan::test
