// SPDX-License-Identifier: GPL-3.0-or-later
/// What a kiosk did on one business day, counted, with nothing personal: for the slip that closes
/// it.
#pragma once

#include "base/clock.hpp"
#include "base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace anjungan::forensics {

struct DayTally {
    unsigned sent = 0;              ///< the hub signed that it has them
    unsigned not_yet_sent = 0;      ///< only here
    unsigned refused = 0;           ///< the hub signed that it will not take them
    std::uint64_t first_record = 0; ///< kseq; 0: none that day
    std::uint64_t last_record = 0;
    struct Range {
        std::string first; ///< "A001"
        std::string last;
    };
    std::vector<Range> queue; ///< by letter
    unsigned printed = 0;
    unsigned unknown = 0; ///< bytes may have left; nobody has said whether paper came out
    unsigned not_printed = 0;
    unsigned copies = 0; ///< among the jobs of any state
    struct Service {
        std::string id;
        unsigned records = 0;
    };
    std::vector<Service> services; ///< by id
};

/// Records committed from `begin` on and before `end`, and their print jobs. Leaves no trace and
/// fails like read_sealed_rows().
Result<DayTally> tally_day(const std::filesystem::path& path, WallTime begin, WallTime end);

} // namespace anjungan::forensics
