// SPDX-License-Identifier: GPL-3.0-or-later
// Makes and removes a private temporary directory.
#include "base/sqlite/scratch_directory.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <system_error>
#include <utility>

namespace anjungan::sqlite {

Result<ScratchDirectory> ScratchDirectory::make() {
    std::error_code problem;
    const auto parent = std::filesystem::temp_directory_path(problem);
    auto pattern = (parent / "anjungan-XXXXXX").string();
    if (problem || mkdtemp(pattern.data()) == nullptr) {
        return fail(
            ErrorCode::io, fmt::format("cannot make a temporary directory in {}", parent.string())
        );
    }
    return ScratchDirectory(std::filesystem::path(pattern));
}

ScratchDirectory::ScratchDirectory(ScratchDirectory&& other) noexcept
    : path_(std::exchange(other.path_, {})) {}

ScratchDirectory::~ScratchDirectory() {
    if (!path_.empty()) {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
}

} // namespace anjungan::sqlite
