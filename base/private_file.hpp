// SPDX-License-Identifier: GPL-3.0-or-later
/// Files that are their owner's alone. Both functions do nothing where there is no regular file,
/// and log a warning, with the command that helps, where others may still touch it afterwards (a
/// file system without modes, another owner): the program goes on, because citizens wait.
#pragma once

#include <filesystem>

namespace anjungan {

/// A file from before: if others could touch it, that is ended and logged as a warning.
void keep_private(const std::filesystem::path& file);

/// A file that was made just now.
void make_private(const std::filesystem::path& file);

} // namespace anjungan
