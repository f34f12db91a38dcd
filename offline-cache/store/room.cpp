// SPDX-License-Identifier: GPL-3.0-or-later
// Free space of the file system, and the outbox's own quota.
#include "offline-cache/store/room.hpp"

#include "offline-cache/store/record_state.hpp"

#include <fmt/format.h>
#include <sys/statvfs.h>

namespace anjungan::store {

namespace {

constexpr std::uint64_t mebibyte = std::uint64_t{1} << 20;

Result<std::uint64_t> free_bytes_beside(const std::filesystem::path& file) {
    struct statvfs facts = {};
    if (statvfs(file.c_str(), &facts) != 0) {
        return fail(
            ErrorCode::io,
            fmt::format("the file system of {} does not say how much is free", file.string())
        );
    }
    return std::uint64_t{facts.f_bavail} * facts.f_frsize;
}

} // namespace

Status check_room(sqlite::Database& database, const RoomLimits& limits) {
    const auto free = free_bytes_beside(database.path());
    TRY(free);
    if (*free < limits.free_bytes) {
        return fail(
            ErrorCode::full,
            fmt::format(
                "the disk has {} MiB left for {}, and a new form needs {} MiB: make room on it",
                *free / mebibyte,
                database.path().string(),
                limits.free_bytes / mebibyte
            )
        );
    }
    const auto unsent = database.integer(
        "SELECT bytes FROM outbox_tally WHERE state=?",
        {static_cast<std::int64_t>(RecordState::sealed)}
    );
    TRY(unsent);
    if (static_cast<std::uint64_t>(unsent->value_or(0)) >= limits.unsent_bytes) {
        return fail(
            ErrorCode::full,
            fmt::format(
                "{} MiB of records wait to be sent, which is all this kiosk may keep: connect it "
                "to "
                "the hub, or carry them there with anjungan-tool outbox export",
                limits.unsent_bytes / mebibyte
            )
        );
    }
    return {};
}

} // namespace anjungan::store
