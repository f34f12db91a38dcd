// SPDX-License-Identifier: GPL-3.0-or-later
/// Shares work on a batch's records among a few processors: signatures take most of its time.
#pragma once

#include <cstddef>
#include <functional>

namespace anjungan::hub {

/// Calls `work` once for each number below `count`, in no order, from up to four threads, and
/// returns when all are done. `work` must not throw, and may touch only what belongs to its number.
void in_parallel(std::size_t count, const std::function<void(std::size_t)>& work);

} // namespace anjungan::hub
