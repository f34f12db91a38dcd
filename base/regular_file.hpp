// SPDX-License-Identifier: GPL-3.0-or-later
/// Room-internal: reads a file that may be anything: a link, a pipe, a device.
#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <string_view>

namespace anjungan {

enum class Links {
    followed, ///< the path is the operator's own
    refused,  ///< the path is somebody else's, as on a stick
};

/// The operating system's reason in a sentence: "cannot ACT PATH: No space left on device".
[[nodiscard]] tl::unexpected<Error>
refused_by_system(std::string_view act, const std::filesystem::path& path);

/// Reads at most `limit` bytes of the regular file `name` in an open directory (AT_FDCWD: the
/// current one); `shown` is what errors call it. What is no regular file is `invalid_input`, and is
/// neither waited for nor opened: opening some devices is an act.
[[nodiscard]] Result<std::string> read_regular_file(
    int directory,
    const std::filesystem::path& name,
    Links links,
    const std::filesystem::path& shown,
    std::size_t limit
);

} // namespace anjungan
