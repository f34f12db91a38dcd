// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks held back for the moment in which there are none.
#include "offline-cache/store/ballast.hpp"

#include "base/private_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace anjungan::store {

Ballast::Ballast(const std::filesystem::path& database) : path_(database) {
    path_ += "-ballast";
}

bool Ballast::is_kept() const {
    struct stat facts = {};
    // Blocks count 512 bytes each (stat(2)): a file with holes would free nothing.
    return stat(path_.c_str(), &facts) == 0 &&
           static_cast<std::uint64_t>(facts.st_blocks) * 512 >= bytes;
}

Status Ballast::keep() {
    keep_private(path_);
    if (is_kept()) {
        return {};
    }
    const int file = open(path_.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) {
        return fail(ErrorCode::io, fmt::format("{} cannot be made", path_.string()));
    }
    const int reason = posix_fallocate(file, 0, static_cast<off_t>(bytes));
    close(file);
    if (reason == 0) {
        return {};
    }
    unlink(path_.c_str()); // half a ballast would be taken for a whole one's place
    return fail(
        reason == ENOSPC ? ErrorCode::full : ErrorCode::io,
        fmt::format("there is no room for {}", path_.string())
    );
}

bool Ballast::release() {
    return unlink(path_.c_str()) == 0;
}

} // namespace anjungan::store
