// SPDX-License-Identifier: GPL-3.0-or-later
// By name, not by descriptor: closing one of ours would end SQLite's locks on the same file.
#include "base/private_file.hpp"

#include "base/log.hpp"

#include <sys/stat.h>

namespace anjungan {

namespace {

constexpr mode_t of_others = S_IRWXG | S_IRWXO;

/// What others may do with it; 0: nothing, or there is no regular file.
mode_t open_to_others(const std::filesystem::path& file) {
    struct stat facts = {};
    const bool there = lstat(file.c_str(), &facts) == 0 && S_ISREG(facts.st_mode);
    return there ? facts.st_mode & of_others : 0;
}

/// Whether it was open and no longer is.
bool close_to_others(const std::filesystem::path& file) {
    if (open_to_others(file) == 0) {
        return false;
    }
    chmod(file.c_str(), S_IRUSR | S_IWUSR); // whether it helped is seen below
    if (open_to_others(file) == 0) {
        return true;
    }
    log::warning(
        "{} can be touched by others, and that could not be changed: run chmod 600 on it as its "
        "owner; a file system that knows no modes is mounted with umask=077",
        file.string()
    );
    return false;
}

} // namespace

void keep_private(const std::filesystem::path& file) {
    if (close_to_others(file)) {
        log::warning("{} could be touched by others; from now on only by its owner", file.string());
    }
}

void make_private(const std::filesystem::path& file) {
    static_cast<void>(close_to_others(file));
}

} // namespace anjungan
