// SPDX-License-Identifier: GPL-3.0-or-later
// Whole-file reads and durable writes.
#include "base/files.hpp"

#include "base/folder.hpp"

#include <fcntl.h>

namespace anjungan {

namespace {

std::filesystem::path directory_of(const std::filesystem::path& path) {
    return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

} // namespace

Result<std::string> read_file(const std::filesystem::path& path, std::size_t limit) {
    return read_regular_file(AT_FDCWD, path, Links::followed, path, limit);
}

Status write_file_durably(const std::filesystem::path& path, ByteView bytes, Access access) {
    if (!path.has_filename()) {
        return fail(ErrorCode::invalid_input, path.string() + " names no file");
    }
    const auto folder = Folder::open(directory_of(path), Links::followed);
    TRY(folder);
    return folder->write_durably(path.filename().string(), bytes, access);
}

Status flush_file(const std::filesystem::path& path) {
    const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.is_open() || fsync(file.number()) != 0) {
        return refused_by_system("flush", path);
    }
    const Descriptor directory(open(directory_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    );
    if (!directory.is_open() || fsync(directory.number()) != 0) {
        return refused_by_system("flush the directory", directory_of(path));
    }
    return {};
}

Status ensure_writable_directory(const std::filesystem::path& path, Access access) {
    const auto folder = Folder::make(path, Links::followed, access);
    TRY(folder);
    return folder->prove_writable();
}

} // namespace anjungan
