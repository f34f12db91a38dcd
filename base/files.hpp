// SPDX-License-Identifier: GPL-3.0-or-later
/// Whole-file reads and writes with the operating system's reason in the error.
#pragma once

#include "base/bytes.hpp"

#include <filesystem>

namespace anjungan {

/// Reads a regular file of at most `limit` bytes; a larger one, or anything else that stands there,
/// is `invalid_input`, a missing one `not_found`. Follows links, waits for nothing.
[[nodiscard]] Result<std::string>
read_file(const std::filesystem::path& path, std::size_t limit = 16 << 20);

enum class Access { owner_only, everyone_reads };

/// Writes beside the target under a random name, fsyncs, renames, fsyncs the directory: after a
/// power cut the file is the old one or the new one. The path to the directory is trusted; a link
/// under the file's own name is replaced, not followed. In a folder of a stranger's:
/// base/folder.hpp.
[[nodiscard]] Status
write_file_durably(const std::filesystem::path& path, ByteView bytes, Access access);

/// Flushes a file that somebody else has written, and the directory that names it.
[[nodiscard]] Status flush_file(const std::filesystem::path& path);

/// mkdir -p, for so many to enter, and proof that a file can be made there.
[[nodiscard]] Status
ensure_writable_directory(const std::filesystem::path& path, Access access = Access::owner_only);

} // namespace anjungan
