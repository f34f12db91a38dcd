// SPDX-License-Identifier: GPL-3.0-or-later
/// A directory that was opened once. What is read and written in it stays in it, whatever the names
/// on the way to it, or the links inside it, come to mean: it may lie on a stranger's stick.
#pragma once

#include "base/bytes.hpp"
#include "base/descriptor.hpp"
#include "base/files.hpp"
#include "base/regular_file.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace anjungan {

/// Names are single components, without a '/'. Safe to move, belongs to one thread at a time.
class Folder {
public:
    /// `not_found`; `io`. With Links::refused no part of the path may be a symbolic link
    /// (`invalid_input`), nor may a file in it that is read.
    [[nodiscard]] static Result<Folder> open(const std::filesystem::path& path, Links links);
    /// As open(); makes what is missing of the path, for so many to enter.
    [[nodiscard]] static Result<Folder>
    make(const std::filesystem::path& path, Links links, Access access);

    /// All names in it but "." and "..", sorted; `invalid_input` if there are more than `most`.
    [[nodiscard]] Result<std::vector<std::string>> names(std::size_t most) const;

    /// A regular file of at most `limit` bytes; whatever else stands there, or a larger one, is
    /// `invalid_input`, and never waited for. `not_found`.
    [[nodiscard]] Result<std::string> read(const std::string& name, std::size_t limit) const;

    /// Writes a new file under a random name, flushes it, renames it, flushes the directory: after
    /// a power cut the file is the old one or the new one. A link that stood under the name is
    /// replaced, not followed, and another name of the old file keeps the old content.
    [[nodiscard]] Status
    write_durably(const std::string& name, ByteView bytes, Access access) const;

    /// Proof that a file can be made here.
    [[nodiscard]] Status prove_writable() const;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] int number() const { return directory_.number(); }

private:
    Folder(Descriptor directory, std::filesystem::path path, Links links)
        : directory_(std::move(directory)), path_(std::move(path)), links_(links) {}

    [[nodiscard]] static Result<Folder>
    walk(const std::filesystem::path& path, Links links, std::optional<Access> missing);
    [[nodiscard]] static bool
    make_part(const Descriptor& at, const std::string& name, Access access);
    [[nodiscard]] Result<Descriptor> create(const std::string& name) const;
    [[nodiscard]] Status fill(int file, ByteView bytes, Access access) const;

    Descriptor directory_;
    std::filesystem::path path_;
    Links links_;
};

} // namespace anjungan
