// SPDX-License-Identifier: GPL-3.0-or-later
// Whole-file reads and durable writes.
#include "base/files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace anjungan {

namespace {

/// One open file, closed when it goes out of scope.
class OpenFile {
public:
    OpenFile(const std::filesystem::path& path, int flags, mode_t mode = 0)
        : descriptor_(open(path.c_str(), flags | O_CLOEXEC, mode)) {}
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() {
        if (descriptor_ >= 0) {
            close(descriptor_);
        }
    }

    [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }
    [[nodiscard]] int get() const { return descriptor_; }

private:
    int descriptor_;
};

tl::unexpected<Error> refused(std::string_view act, const std::filesystem::path& path) {
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

Status write_all(int descriptor, ByteView bytes, const std::filesystem::path& path) {
    while (!bytes.empty()) {
        const auto written = write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            return refused("write", path);
        }
        if (written > 0) {
            bytes = bytes.subspan(static_cast<std::size_t>(written));
        }
    }
    return {};
}

Status flush_directory_of(const std::filesystem::path& path) {
    const auto parent = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    const OpenFile directory(parent, O_RDONLY | O_DIRECTORY);
    if (!directory.is_open() || fsync(directory.get()) != 0) {
        return refused("flush the directory", parent);
    }
    return {};
}

} // namespace

Result<std::string> read_file(const std::filesystem::path& path, std::size_t limit) {
    const OpenFile file(path, O_RDONLY);
    if (!file.is_open()) {
        return refused("open", path);
    }
    std::string text;
    char block[16384];
    while (true) {
        const auto got = read(file.get(), block, sizeof block);
        if (got < 0 && errno != EINTR) {
            return refused("read", path);
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
                fmt::format("{} is larger than {} bytes", path.string(), limit)
            );
        }
    }
}

Status write_file_durably(const std::filesystem::path& path, ByteView bytes, Access access) {
    auto beside = path;
    beside += fmt::format(".{}.part", getpid());
    {
        const mode_t mode = access == Access::owner_only ? 0600 : 0644;
        const OpenFile file(beside, O_WRONLY | O_CREAT | O_TRUNC, mode);
        if (!file.is_open()) {
            return refused("create", beside);
        }
        auto written = write_all(file.get(), bytes, beside);
        if (written && fsync(file.get()) != 0) {
            written = refused("flush", beside);
        }
        if (!written) {
            unlink(beside.c_str()); // half a file on a full stick is of use to nobody
            return written;
        }
    }
    if (rename(beside.c_str(), path.c_str()) != 0) {
        return refused("rename to", path);
    }
    return flush_directory_of(path);
}

Status flush_file(const std::filesystem::path& path) {
    const OpenFile file(path, O_RDONLY);
    if (!file.is_open() || fsync(file.get()) != 0) {
        return refused("flush", path);
    }
    return flush_directory_of(path);
}

Status ensure_writable_directory(const std::filesystem::path& path) {
    std::error_code problem;
    std::filesystem::create_directories(path, problem);
    if (problem) {
        return fail(
            ErrorCode::io,
            fmt::format("cannot create the directory {}: {}", path.string(), problem.message())
        );
    }
    const auto probe = path / fmt::format(".probe-{}", getpid());
    {
        const OpenFile file(probe, O_WRONLY | O_CREAT | O_TRUNC, 0600);
        if (!file.is_open()) {
            return refused("write in", path);
        }
    }
    unlink(probe.c_str());
    return {};
}

} // namespace anjungan
