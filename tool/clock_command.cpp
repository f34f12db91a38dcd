// SPDX-License-Identifier: GPL-3.0-or-later
// `clock show` and `clock lower-floor`: what a stopped kiosk takes for the earliest time there is.
#include "base/local_time.hpp"
#include "offline-cache/store/store.hpp"
#include "protocol/kiosk_keys.hpp"
#include "tool/commands.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>
#include <memory>

namespace anjungan::tool {

namespace {

struct ClockOptions {
    std::filesystem::path database;
    std::filesystem::path keys;
};

/// Opens the store of a kiosk that does not run, and tells its time floor to `task`.
template <class Task>
Outcome with_floor(const ClockOptions& options, Task task) {
    const auto keys = protocol::load_kiosk_keys(options.keys);
    if (!keys) {
        return report(keys.error());
    }
    std::error_code none;
    if (!std::filesystem::is_regular_file(options.database, none)) {
        return report(
            {ErrorCode::not_found, fmt::format("there is no file {}", options.database.string())}
        );
    }
    const SystemClock clock;
    const auto store = store::Store::open(
        options.database,
        {keys->name, keys->kiosk, keys->recipients, keys->key_epoch, keys->hub},
        clock,
        OfficeZone()
    );
    if (!store) {
        return report(store.error());
    }
    const auto floor = (*store)->time_floor();
    return floor ? task(**store, *floor, clock.wall_time()) : report(floor.error());
}

Outcome show(const ClockOptions& options) {
    return with_floor(options, [](store::Store&, WallTime floor, WallTime now) {
        std::cout << fmt::format(
            "This machine's clock: {}\nNo record is dated before: {}\n",
            iso_utc(now),
            iso_utc(floor)
        );
        return floor > now + store::TimeFloor::max_step ? Outcome::finding : Outcome::good;
    });
}

Outcome lower(const ClockOptions& options) {
    return with_floor(options, [](store::Store& store, WallTime floor, WallTime now) {
        if (auto lowered = store.lower_time_floor(now); !lowered) {
            return report(lowered.error());
        }
        std::cout << fmt::format(
            "Records are dated from {} on, no longer from {}. This is in the audit chain. If the "
            "hub's clock is still wrong, it will raise it again.\n",
            iso_utc(now),
            iso_utc(floor)
        );
        return Outcome::good;
    });
}

void add_floor_command(
    CLI::App& clock,
    Action& chosen,
    const char* name,
    const char* help,
    Outcome (*command)(const ClockOptions&)
) {
    auto* added = clock.add_subcommand(name, help);
    const auto options = std::make_shared<ClockOptions>();
    added->add_option("DB", options->database, "The kiosk.db")->required();
    added->add_option("--keys", options->keys, "The kiosk's keys directory")->required();
    added->callback([&chosen, options, command] {
        chosen = [options, command] { return command(*options); };
    });
}

} // namespace

void add_clock_commands(CLI::App& app, Action& chosen) {
    auto* clock = app.add_subcommand("clock", "The earliest time that a kiosk dates records by");
    clock->require_subcommand(1);
    add_floor_command(
        *clock,
        chosen,
        "show",
        "This machine's clock and the time floor; the kiosk is stopped",
        &show
    );
    add_floor_command(
        *clock,
        chosen,
        "lower-floor",
        "Take the floor back to this machine's clock, which must be right; audited",
        &lower
    );
}

} // namespace anjungan::tool
