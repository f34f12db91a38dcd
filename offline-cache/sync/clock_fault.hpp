// SPDX-License-Identifier: GPL-3.0-or-later
/// Says that the kiosk's clock and the hub's disagree.
#pragma once

#include "offline-cache/store/time_floor.hpp"

#include <string>

namespace anjungan::sync {

/// Clocks that differ by less need nobody; the hub logs from the same difference on.
constexpr std::chrono::seconds max_clock_difference = std::chrono::minutes(10);

/// The operator's sentence; empty when the clocks agree.
[[nodiscard]] std::string clock_fault(const store::ClockReading& clocks);

} // namespace anjungan::sync
