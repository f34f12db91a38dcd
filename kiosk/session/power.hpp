// SPDX-License-Identifier: GPL-3.0-or-later
/// What power there is to work with.
#pragma once

#include <cstdint>

namespace anjungan::session {

/// What there is to work with.
enum class Power : std::uint8_t {
    mains,   ///< or nobody looks
    battery, ///< visits go on; the operator should know
    low,     ///< what has begun is finished; no new visits
};

} // namespace anjungan::session
