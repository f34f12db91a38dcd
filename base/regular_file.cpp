// SPDX-License-Identifier: GPL-3.0-or-later
// Reads regular files only, and never waits for one.
#include "base/regular_file.hpp"

#include "base/descriptor.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>
#include <system_error>

namespace anjungan {

namespace {

using std::filesystem::path;

Status require_regular(const struct stat& facts, const path& shown) {
    if (S_ISREG(facts.st_mode)) {
        return {};
    }
    return fail(
        ErrorCode::invalid_input,
        fmt::format(
            "{} is {}, not a regular file: it is not read",
            shown.string(),
            S_ISLNK(facts.st_mode)   ? "a symbolic link"
            : S_ISDIR(facts.st_mode) ? "a directory"
                                     : "a pipe, a socket or a device"
        )
    );
}

/// What stands there is looked at before it is opened, and again once it is open: the name may have
/// come to mean something else in between, and without O_NONBLOCK a pipe would be waited for.
Result<Descriptor> open_regular(int directory, const path& name, Links links, const path& shown) {
    const bool refuse_links = links == Links::refused;
    struct stat facts = {};
    if (fstatat(directory, name.c_str(), &facts, refuse_links ? AT_SYMLINK_NOFOLLOW : 0) != 0) {
        return refused_by_system("open", shown);
    }
    TRY(require_regular(facts, shown));
    const int flags =
        O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (refuse_links ? O_NOFOLLOW : 0);
    Descriptor file(openat(directory, name.c_str(), flags));
    if (!file.is_open() || fstat(file.number(), &facts) != 0) {
        return refused_by_system("open", shown);
    }
    TRY(require_regular(facts, shown));
    return file;
}

} // namespace

tl::unexpected<Error> refused_by_system(std::string_view act, const path& path) {
    const int reason = errno;
    const auto code = reason == ENOENT   ? ErrorCode::not_found
                      : reason == ENOSPC ? ErrorCode::full
                                         : ErrorCode::io;
    return fail(
        code,
        fmt::format(
            "cannot {} {}: {}",
            act,
            path.string(),
            std::error_code(reason, std::generic_category()).message()
        )
    );
}

Result<std::string> read_regular_file(
    int directory, const path& name, Links links, const path& shown, std::size_t limit
) {
    const auto file = open_regular(directory, name, links, shown);
    TRY(file);
    std::string text;
    char block[16384];
    while (true) {
        const auto got = read(file->number(), block, sizeof block);
        if (got < 0 && errno != EINTR) {
            return refused_by_system("read", shown);
        }
        if (got == 0) {
            return text;
        }
        if (got > 0) {
            text.append(block, static_cast<std::size_t>(got));
        }
        if (text.size() > limit) {
            return fail(
                ErrorCode::invalid_input,
                fmt::format("{} is larger than {} bytes", shown.string(), limit)
            );
        }
    }
}

} // namespace anjungan
