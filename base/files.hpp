// SPDX-License-Identifier: GPL-3.0-or-later
/// Whole-file reads and writes with the operating system's reason in the error.
#pragma once

#include "base/bytes.hpp"

#include <filesystem>

namespace anjungan {

/// Reads a file of at most `limit` bytes; a larger one is `invalid_input`, a missing one
/// `not_found`.
[[nodiscard]] Result<std::string>
read_file(const std::filesystem::path& path, std::size_t limit = 16 << 20);

enum class Access { owner_only, everyone_reads };

/// Writes beside the target, fsyncs, renames, fsyncs the directory: after a power cut the file is
/// the old one or the new one.
[[nodiscard]] Status
write_file_durably(const std::filesystem::path& path, ByteView bytes, Access access);

/// Flushes a file that somebody else has written, and the directory that names it.
[[nodiscard]] Status flush_file(const std::filesystem::path& path);

/// mkdir -p, and proof that a file can be made there.
[[nodiscard]] Status ensure_writable_directory(const std::filesystem::path& path);

} // namespace anjungan
