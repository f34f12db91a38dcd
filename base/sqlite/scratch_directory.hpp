// SPDX-License-Identifier: GPL-3.0-or-later
/// A directory of our own in the temporary directory, readable by nobody else and removed with
/// everything in it.
#pragma once

#include "base/result.hpp"

#include <filesystem>

namespace anjungan::sqlite {

class ScratchDirectory {
public:
    static Result<ScratchDirectory> make();

    ScratchDirectory(ScratchDirectory&& other) noexcept;
    ScratchDirectory& operator=(ScratchDirectory&&) = delete;
    ScratchDirectory(const ScratchDirectory&) = delete;
    ScratchDirectory& operator=(const ScratchDirectory&) = delete;
    ~ScratchDirectory();

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    explicit ScratchDirectory(std::filesystem::path path) : path_(std::move(path)) {}

    std::filesystem::path path_; // empty: moved from
};

} // namespace anjungan::sqlite
