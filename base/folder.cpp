// SPDX-License-Identifier: GPL-3.0-or-later
// Everything is done relative to the open directory: no path is looked up twice.
#include "base/folder.hpp"

#include "base/random.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cerrno>
#include <cstdio>
#include <memory>

namespace anjungan {

namespace {

constexpr mode_t private_mode = 0600;
constexpr mode_t public_mode = 0644;
constexpr mode_t private_folder = 0700;
constexpr mode_t public_folder = 0755;

/// Nobody can have put something there beforehand: 64 bits that are not to be guessed.
std::string hidden_name() {
    std::array<std::uint8_t, 8> random = {};
    fill_random(random);
    return ".anjungan-" + to_hex(random) + ".part";
}

bool is_link(int directory, const std::string& name) {
    struct stat facts = {};
    return fstatat(directory, name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) == 0 &&
           S_ISLNK(facts.st_mode);
}

tl::unexpected<Error> leads_elsewhere(const std::filesystem::path& path, const std::string& part) {
    return fail(
        ErrorCode::invalid_input,
        fmt::format(
            "{} leads elsewhere: \"{}\" in it is a symbolic link; give the folder's own path",
            path.string(),
            part
        )
    );
}

Status write_all(int file, ByteView bytes, const std::filesystem::path& shown) {
    while (!bytes.empty()) {
        const auto written = write(file, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            return refused_by_system("write", shown);
        }
        if (written > 0) {
            bytes = bytes.subspan(static_cast<std::size_t>(written));
        }
    }
    return {};
}

struct CloseDirectory {
    void operator()(DIR* directory) const { closedir(directory); }
};

} // namespace

Result<Folder> Folder::open(const std::filesystem::path& path, Links links) {
    return walk(path, links, std::nullopt);
}

Result<Folder> Folder::make(const std::filesystem::path& path, Links links, Access access) {
    return walk(path, links, access);
}

/// Sets errno. One that is there already stays as it is.
bool Folder::make_part(const Descriptor& at, const std::string& name, Access access) {
    if (mkdirat(at.number(), name.c_str(), private_folder) != 0) {
        return errno == EEXIST;
    }
    // The umask of our programs would keep others out.
    return access == Access::owner_only ||
           fchmodat(at.number(), name.c_str(), public_folder, 0) == 0;
}

/// One component at a time, each below the one that was opened before it.
Result<Folder>
Folder::walk(const std::filesystem::path& path, Links links, std::optional<Access> missing) {
    const int follow = links == Links::refused ? O_NOFOLLOW : 0;
    Descriptor at(::open(path.is_absolute() ? "/" : ".", O_PATH | O_DIRECTORY | O_CLOEXEC));
    for (const auto& part : path.relative_path()) {
        const auto name = part.empty() ? std::string(".") : part.string(); // "a//b", "a/"
        if (missing && !make_part(at, name, *missing)) {
            return refused_by_system("create the directory", path);
        }
        Descriptor next(openat(at.number(), name.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC | follow)
        );
        if (!next.is_open()) {
            return follow != 0 && is_link(at.number(), name)
                       ? leads_elsewhere(path, name)
                       : refused_by_system("open the directory", path);
        }
        at = std::move(next);
    }
    Descriptor directory(openat(at.number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!directory.is_open()) {
        return refused_by_system("open the directory", path);
    }
    return Folder(std::move(directory), path, links);
}

Result<std::vector<std::string>> Folder::names(std::size_t most) const {
    const int again = openat(number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const std::unique_ptr<DIR, CloseDirectory> list(again >= 0 ? fdopendir(again) : nullptr);
    if (!list) {
        return refused_by_system("read the directory", path_);
    }
    std::vector<std::string> names;
    errno = 0;
    while (const auto* entry = readdir(list.get())) { // NOLINT(concurrency-mt-unsafe): our own DIR
        const std::string name = static_cast<const char*>(entry->d_name);
        if (name != "." && name != "..") {
            names.push_back(name);
        }
        if (names.size() > most) {
            return fail(
                ErrorCode::invalid_input,
                fmt::format("{} holds more than {} files", path_.string(), most)
            );
        }
        errno = 0;
    }
    if (errno != 0) {
        return refused_by_system("read the directory", path_);
    }
    std::ranges::sort(names);
    return names;
}

Result<std::string> Folder::read(const std::string& name, std::size_t limit) const {
    assert(name.find('/') == std::string::npos);
    return read_regular_file(number(), name, links_, path_ / name, limit);
}

Result<Descriptor> Folder::create(const std::string& name) const {
    Descriptor file(openat(
        number(), name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, private_mode
    ));
    if (!file.is_open()) {
        return refused_by_system("create a file in", path_);
    }
    return file;
}

Status Folder::fill(int file, ByteView bytes, Access access) const {
    TRY(write_all(file, bytes, path_));
    // The umask of our programs leaves nothing to others. A stick with FAT knows no modes: EPERM.
    if (access == Access::everyone_reads && fchmod(file, public_mode) != 0 && errno != EPERM) {
        return refused_by_system("change the mode of a file in", path_);
    }
    return fsync(file) == 0 ? Status() : refused_by_system("flush a file in", path_);
}

Status Folder::write_durably(const std::string& name, ByteView bytes, Access access) const {
    assert(name.find('/') == std::string::npos);
    const auto hidden = hidden_name();
    {
        const auto file = create(hidden);
        TRY(file);
        if (auto filled = fill(file->number(), bytes, access); !filled) {
            unlinkat(number(), hidden.c_str(), 0); // half a file on a full stick is of no use
            return filled;
        }
    }
    if (renameat(number(), hidden.c_str(), number(), name.c_str()) != 0) {
        auto refused = refused_by_system("rename to", path_ / name);
        unlinkat(number(), hidden.c_str(), 0);
        return refused;
    }
    return fsync(number()) == 0 ? Status() : refused_by_system("flush the directory", path_);
}

Status Folder::prove_writable() const {
    const auto hidden = hidden_name();
    const auto file = create(hidden);
    if (!file) {
        return fail(file.error());
    }
    unlinkat(number(), hidden.c_str(), 0);
    return {};
}

} // namespace anjungan
