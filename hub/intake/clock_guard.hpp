// SPDX-License-Identifier: GPL-3.0-or-later
/// Whether the hub's own clock may be signed with.
///
/// Kiosks date records by what the hub has signed, and keep it for ever. So a clock that has jumped
/// by more than a day against the boot clock, or stands far from the last time in the database,
/// signs nothing until it is right again or a person says that it is.
#pragma once

#include "base/clock.hpp"
#include "hub/storage/shared_database.hpp"

#include <map>
#include <memory>
#include <string>

namespace anjungan::hub {

/// Safe to call from every thread.
class ClockGuard {
public:
    static constexpr std::chrono::seconds max_jump = std::chrono::days(1);
    /// Between two starts of the hub more time than this does not simply pass, nor is a copy of the
    /// database so old that is put back.
    static constexpr std::chrono::seconds max_absence = std::chrono::days(92);
    /// Kiosks whose clock differs by more are told of.
    static constexpr std::chrono::seconds max_difference = std::chrono::minutes(10);

    /// `clock` must outlive it. The database's errors.
    [[nodiscard]] static Result<std::unique_ptr<ClockGuard>>
    open(SharedDatabase database, const Clock& clock);
    ClockGuard(const ClockGuard&) = delete;
    ClockGuard& operator=(const ClockGuard&) = delete;
    ~ClockGuard() = default;

    /// To be asked before anything is signed. `unavailable` with the administrator's sentence,
    /// logged once, while the clock cannot be believed; the database's errors.
    [[nodiscard]] Status check();

    /// A person says that the clock is right as it is now, and why; kept for ever.
    [[nodiscard]] Status accept(std::string_view reason);

    /// How far a kiosk's clock was from ours when it opened a session; `kiosk` is a known one.
    void note_kiosk(const std::string& kiosk, std::chrono::seconds ahead);

    /// For the administrator: our clock, what was accepted, and the kiosks whose clocks differ.
    [[nodiscard]] Result<std::string> report();

private:
    struct Moment {
        WallTime wall;
        BootTime boot = BootTime(0);
    };

    ClockGuard(SharedDatabase database, const Clock& clock, WallTime kept)
        : database_(database), clock_(clock), kept_(kept) {}

    [[nodiscard]] Moment now() const { return {clock_.wall_time(), clock_.boot_time()}; }
    [[nodiscard]] std::string complaint(const Moment& now) const REQUIRES(mutex_);
    [[nodiscard]] Status keep(const Moment& now) REQUIRES(mutex_);
    [[nodiscard]] Result<std::string> accepted_so_far();

    SharedDatabase database_;
    const Clock& clock_;
    Mutex mutex_;
    WallTime kept_ GUARDED_BY(mutex_);              ///< as the database has it; 1970: nothing yet
    std::optional<Moment> last_ GUARDED_BY(mutex_); ///< of this run, believed
    std::string told_ GUARDED_BY(mutex_);           ///< the complaint that was logged
    std::map<std::string, std::chrono::seconds> kiosks_ GUARDED_BY(mutex_); ///< that differ
};

} // namespace anjungan::hub
