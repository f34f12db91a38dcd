// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for files on a stick, and at how the stick is mounted.
#include "tool/travel_files.hpp"

#include "base/outcome.hpp"
#include "protocol/wire.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

#include <algorithm>
#include <array>

namespace anjungan::tool {

namespace {

struct MountOption {
    unsigned long flag;
    std::string_view name;
};
constexpr std::array<MountOption, 3> wanted_options = {{
    {ST_NOSUID, "nosuid"},
    {ST_NODEV, "nodev"},
    {ST_NOEXEC, "noexec"},
}};

/// Ours are. A name is repeated on the terminal, and control characters would speak to it.
bool is_plain(std::string_view name) {
    return std::ranges::all_of(name, [](char letter) { return letter > ' ' && letter < '\x7f'; });
}

/// What lies on the machine's own disk is not on a stick.
bool is_own_disk(const Folder& folder) {
    struct stat own = {};
    struct stat its = {};
    return stat("/", &own) == 0 && fstat(folder.number(), &its) == 0 && own.st_dev == its.st_dev;
}

void look_at_mount(const Folder& folder) {
    struct statvfs facts = {};
    if (is_own_disk(folder) || fstatvfs(folder.number(), &facts) != 0) {
        return;
    }
    if (const auto missing = missing_mount_options(facts.f_flag); !missing.empty()) {
        complain(fmt::format(
            "{} is mounted without {}: mount a stick with -o nosuid,nodev,noexec, so that nothing "
            "on it runs or passes for a device",
            folder.path().string(),
            missing
        ));
    }
}

} // namespace

std::string missing_mount_options(unsigned long flags) {
    std::string missing;
    for (const auto& option : wanted_options) {
        if ((flags & option.flag) == 0) {
            missing += missing.empty() ? "" : ", ";
            missing += option.name;
        }
    }
    return missing;
}

Result<Folder> open_travel_folder(const std::filesystem::path& path) {
    auto folder = Folder::open(path, Links::refused);
    if (folder) {
        look_at_mount(*folder);
    }
    return folder;
}

Result<Folder> make_travel_folder(const std::filesystem::path& path) {
    auto folder = Folder::make(path, Links::refused, Access::owner_only);
    TRY(folder);
    look_at_mount(*folder);
    TRY(folder->prove_writable());
    return folder;
}

Result<std::vector<std::string>> names_with(const Folder& folder, std::string_view extension) {
    auto names = folder.names(max_travel_files);
    if (names) {
        std::erase_if(*names, [extension](const std::string& name) {
            return std::filesystem::path(name).extension() != extension || !is_plain(name);
        });
    }
    return names;
}

Result<std::vector<Bytes>> read_acks(const Folder& folder, const std::string& name) {
    const auto text = folder.read(name, protocol::max_batch_reply_bytes);
    TRY(text);
    auto acks = protocol::decode_batch_reply(as_bytes(*text));
    if (!acks) {
        return fail(acks.error().code, fmt::format("{}: {}", name, acks.error().detail));
    }
    return acks;
}

} // namespace anjungan::tool
