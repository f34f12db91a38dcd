// SPDX-License-Identifier: GPL-3.0-or-later
/// Which boot of the machine a boot time counts from.
#pragma once

#include <array>
#include <cstdint>

namespace anjungan::store {

/// The kernel's name for one boot; zeros where there is none to read.
using BootId = std::array<std::uint8_t, 16>;

[[nodiscard]] BootId this_boot();

} // namespace anjungan::store
