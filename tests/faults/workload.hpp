// SPDX-License-Identifier: GPL-3.0-or-later
/// A morning at a kiosk, recorded: submissions, print jobs and acknowledgements over the real
/// Store.
#pragma once

#include "tests/faults/promises.hpp"

namespace anjungan::test {

/// After so many events these promises had been made.
struct Milestone {
    std::size_t events = 0;
    Promises told;
};

struct Recording {
    Image before; ///< the disk of a kiosk just provisioned
    std::vector<DiskEvent> events;
    std::vector<Milestone> milestones; ///< by rising `events`; the first is at 0
    Image after;                       ///< all of it, with the log not yet copied

    /// What had been told when `count` events had happened, and what was told next.
    [[nodiscard]] const Promises& told_at(std::size_t count) const;
    [[nodiscard]] const Promises& begun_at(std::size_t count) const;
};

/// Needs a RecorderVfs and a ConnectionSpy alive. `pragmas` are run on the Store's own connection:
/// how the controls weaken it. Leaves the database closed.
Recording record_morning(StoreOffice& office, const char* pragmas, int visits);

} // namespace anjungan::test
