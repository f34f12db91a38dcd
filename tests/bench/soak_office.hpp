// SPDX-License-Identifier: GPL-3.0-or-later
/// An office for the soak: keys, a hub that signs a changed catalogue at each of its starts, a
/// kiosk with virtual devices, and the journey of a week written down.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace anjungan::bench {

/// One look at a running kiosk, from outside.
struct Sample {
    int slips = 0;       ///< so many have begun to come out of its printer
    double resident = 0; ///< bytes of memory that are its own
    double descriptors = 0;
    double database = 0; ///< bytes of kiosk.db
    double log = 0;      ///< … and of its -wal
};

class SoakOffice {
public:
    /// Everything lies below `directory`, which is empty. Ends the program when it cannot be made.
    explicit SoakOffice(std::filesystem::path directory);

    /// So many visits; the clock goes on by `between` after each, and overnight after a day's.
    struct Week {
        int visits = 0;
        int visits_a_day = 600;
        std::chrono::seconds between{48};
    };
    static void write_journey(const std::filesystem::path& file, const Week& week);

    [[nodiscard]] std::vector<std::string> command(const std::filesystem::path& journey) const;
    /// What the last program of command() said.
    [[nodiscard]] std::filesystem::path log() const { return path("kiosk.log"); }
    [[nodiscard]] Sample look_at(pid_t kiosk) const;
    [[nodiscard]] std::filesystem::path path(const std::string& name) const {
        return directory_ / name;
    }

private:
    void make_keys() const;
    void make_hub() const;
    void make_kiosk() const;

    std::filesystem::path directory_;
};

} // namespace anjungan::bench
