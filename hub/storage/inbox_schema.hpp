// SPDX-License-Identifier: GPL-3.0-or-later
/// The tables of the hub's database, as migration steps.
#pragma once

#include <span>

namespace anjungan::hub {

/// For sqlite::migrate().
[[nodiscard]] std::span<const char* const> inbox_schema();

} // namespace anjungan::hub
