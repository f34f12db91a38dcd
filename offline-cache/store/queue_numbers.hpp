// SPDX-License-Identifier: GPL-3.0-or-later
/// Queue numbers of this kiosk: a letter for the group and three digits, from 001 each local day.
///
/// A new round begins when a local midnight lies between the last number and now by every clock
/// that can be asked: the wall clock as it is, the wall clock as it was when the round began, run
/// on with the boot clock, and the hub's. So a clock that jumps, to and fro, by any time, restarts
/// nothing as long as one of them is right. In doubt the numbers go on, past midnight if it must
/// be; a round whose 999 are used up gives way to the next one a day after it began, or after a
/// restart of the machine, whatever the clocks say.
///
/// What nobody can tell apart: a machine whose clock was set forward by up to a month while it was
/// off, and that has not reached its hub since, from one that was off for so long.
#pragma once

#include "offline-cache/store/store_context.hpp"

#include <string>

namespace anjungan::store {

/// The clocks at the moment a number is taken, but for the boot clock.
struct QueueTime {
    WallTime now;                ///< as the record is dated
    std::optional<WallTime> hub; ///< the hub's clock, where a session has told it
};

/// Takes the next number, "A001". Runs inside the submission's transaction, so that a number exists
/// exactly if its record does. `full` after 999: the group's digits are used up until tomorrow.
Result<std::string> take_queue_number(StoreContext& context, const QueueTime& time, char group);

} // namespace anjungan::store
