// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for files on a stick.
#include "tool/travel_files.hpp"

#include "base/files.hpp"
#include "protocol/wire.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::tool {

Result<std::vector<std::filesystem::path>>
files_with(const std::filesystem::path& directory, std::string_view extension) {
    std::error_code problem;
    if (!std::filesystem::is_directory(directory, problem)) {
        return fail(ErrorCode::not_found, fmt::format("there is no folder {}", directory.string()));
    }
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(directory, problem)) {
        if (entry.path().extension() == extension) {
            files.push_back(entry.path());
        }
    }
    if (problem) {
        return fail(
            ErrorCode::io, fmt::format("cannot read {}: {}", directory.string(), problem.message())
        );
    }
    std::ranges::sort(files);
    return files;
}

Result<std::vector<Bytes>> read_acks(const std::filesystem::path& file) {
    const auto text = read_file(file, protocol::max_batch_reply_bytes);
    TRY(text);
    auto acks = protocol::decode_batch_reply(as_bytes(*text));
    if (!acks) {
        return fail(acks.error().code, fmt::format("{}: {}", file.string(), acks.error().detail));
    }
    return acks;
}

} // namespace anjungan::tool
