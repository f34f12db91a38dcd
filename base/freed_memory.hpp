// SPDX-License-Identifier: GPL-3.0-or-later
/// What a program no longer uses goes back to the system.
#pragma once

namespace anjungan {

/// Gives back the pages that hold nothing but freed memory. The C library keeps them for the next
/// allocation, wherever its height was; a program that runs for months keeps the height of every
/// thread's busiest moment. Takes milliseconds and every allocator lock: for moments in which
/// nobody waits.
void give_back_freed_memory();

} // namespace anjungan
