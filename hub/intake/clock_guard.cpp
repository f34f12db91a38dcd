// SPDX-License-Identifier: GPL-3.0-or-later
// One time in the database, one in memory beside the boot clock.
#include "hub/intake/clock_guard.hpp"

#include "base/local_time.hpp"
#include "base/log.hpp"
#include "base/sqlite/each_row.hpp"

#include <fmt/format.h>

namespace anjungan::hub {

namespace {

/// The database need not know the time to the second.
constexpr std::chrono::seconds between_writes = std::chrono::minutes(10);

constexpr const char* what_to_do =
    "Nothing is signed until the clock is right. If it is right as it is: anjungan-tool hub "
    "accept-clock --reason TEXT";

WallTime wall(std::int64_t seconds) {
    return WallTime(std::chrono::seconds(seconds));
}

Status write_seen(sqlite::Database& database, WallTime at) {
    const auto kept =
        database.run("INSERT OR REPLACE INTO clock_seen(id, at) VALUES(1, ?)", {seconds_of(at)});
    return status_of(kept);
}

} // namespace

Result<std::unique_ptr<ClockGuard>> ClockGuard::open(SharedDatabase database, const Clock& clock) {
    WallTime kept;
    {
        const MutexLock lock(database.mutex);
        const auto seen = database.database.integer("SELECT at FROM clock_seen");
        TRY(seen);
        kept = wall(seen->value_or(0));
    }
    return std::unique_ptr<ClockGuard>(
        new ClockGuard(database, clock, kept) // NOLINT(*-owning-memory)
    );
}

std::string ClockGuard::complaint(const Moment& now) const {
    if (last_) {
        const auto expected =
            last_->wall + std::chrono::floor<std::chrono::seconds>(now.boot - last_->boot);
        return std::chrono::abs(now.wall - expected) <= max_jump
                   ? std::string()
                   : fmt::format(
                         "This machine's clock has jumped to {}; by the time since then it should "
                         "be {}. {}",
                         iso_utc(now.wall),
                         iso_utc(expected),
                         what_to_do
                     );
    }
    if (kept_ == WallTime() || (now.wall >= kept_ - max_jump && now.wall <= kept_ + max_absence)) {
        return {};
    }
    return fmt::format(
        "This machine's clock says {}, which is {} the {} of the hub's last record. {}",
        iso_utc(now.wall),
        now.wall < kept_ ? "before" : "more than three months after",
        iso_utc(kept_),
        what_to_do
    );
}

Status ClockGuard::keep(const Moment& now) {
    last_ = now;
    if (std::chrono::abs(now.wall - kept_) < between_writes) {
        return {};
    }
    auto kept = in_transaction(database_, [&now](sqlite::Database& database) {
        return write_seen(database, now.wall);
    });
    TRY(kept);
    kept_ = now.wall;
    return {};
}

Status ClockGuard::check() {
    const MutexLock lock(mutex_);
    const auto moment = now();
    auto trouble = complaint(moment);
    if (trouble.empty()) {
        told_.clear();
        return keep(moment);
    }
    if (told_.empty()) {
        log::error("{}", trouble);
        told_ = trouble;
    }
    return fail(ErrorCode::unavailable, std::move(trouble));
}

Status ClockGuard::accept(std::string_view reason) {
    const MutexLock lock(mutex_);
    const auto moment = now();
    const auto before = kept_;
    auto accepted = in_transaction(database_, [&](sqlite::Database& database) -> Status {
        const auto noted = database.run(
            "INSERT INTO clock_accepted(at, instead_of, reason) VALUES(?, ?, ?)",
            {seconds_of(moment.wall), seconds_of(before), reason}
        );
        TRY(noted);
        return write_seen(database, moment.wall);
    });
    TRY(accepted);
    log::info("a person accepted this machine's clock: {}", iso_utc(moment.wall));
    kept_ = moment.wall;
    last_ = moment;
    told_.clear();
    return {};
}

void ClockGuard::note_kiosk(const std::string& kiosk, std::chrono::seconds ahead) {
    const MutexLock lock(mutex_);
    if (std::chrono::abs(ahead) > max_difference) {
        kiosks_[kiosk] = ahead;
    } else {
        kiosks_.erase(kiosk);
    }
}

Result<std::string> ClockGuard::accepted_so_far() {
    std::string text;
    const MutexLock lock(database_.mutex);
    const auto walked = sqlite::for_each_row(
        database_.database.query("SELECT at, instead_of, reason FROM clock_accepted ORDER BY seq"),
        [&text](const sqlite::Statement& row) {
            text += fmt::format(
                "accepted: {} instead of {}: {}\n",
                iso_utc(wall(row.integer(0))),
                iso_utc(wall(row.integer(1))),
                row.text(2)
            );
        }
    );
    return walked ? Result<std::string>(std::move(text)) : fail(walked.error());
}

Result<std::string> ClockGuard::report() {
    const auto accepted = accepted_so_far();
    TRY(accepted);
    const MutexLock lock(mutex_);
    const auto moment = now();
    const auto trouble = complaint(moment);
    auto text = fmt::format(
        "{}\n{}",
        trouble.empty() ? fmt::format("{}: the clock is believed", iso_utc(moment.wall)) : trouble,
        *accepted
    );
    for (const auto& [kiosk, ahead] : kiosks_) {
        text += fmt::format(
            "{:<16}  its clock is {} seconds {} this one\n",
            kiosk,
            std::chrono::abs(ahead).count(),
            ahead.count() > 0 ? "ahead of" : "behind"
        );
    }
    return text;
}

} // namespace anjungan::hub
