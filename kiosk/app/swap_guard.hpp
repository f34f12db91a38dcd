// SPDX-License-Identifier: GPL-3.0-or-later
/// Keeps what citizens type out of the machine's swap, where it would outlive the visit by years.
#pragma once

#include <cstdint>
#include <string_view>

namespace anjungan::app {

/// What keeps it out.
enum class SwapGuard : std::uint8_t {
    locked,          ///< mlockall(2): the kernel may not write this program's memory anywhere
    none_for_unit,   ///< MemorySwapMax=0 of packaging/systemd
    none_on_machine, ///< there is no swap at present
    nothing,         ///< an operator must know
};

/// Locks the program's memory where it may have as much as it likes: with a limit, memory that
/// cannot be locked would be memory that cannot be had. Before the first visit.
[[nodiscard]] SwapGuard keep_out_of_swap();

/// What remains without a lock. `unit_limit`: the control group's memory.swap.max, empty if there
/// is none; `swaps`: /proc/swaps.
[[nodiscard]] SwapGuard guard_without_lock(std::string_view unit_limit, std::string_view swaps);

/// give_back_freed_memory() for a program that keep_out_of_swap() has brought to `held`. Locked
/// pages cannot be given back (madvise(2)), so a lock is lifted meanwhile, for milliseconds: only
/// where guard_without_lock() says that there is no swap to reach. Elsewhere a locked program keeps
/// the height of its busiest moment. While nobody waits and no visit is open.
void give_back_memory(SwapGuard held);

/// One line in the log; a warning for `nothing`.
void log_swap_guard(SwapGuard guard);

} // namespace anjungan::app
