// SPDX-License-Identifier: GPL-3.0-or-later
/// The tables of a kiosk's database.
#pragma once

#include <span>

namespace anjungan::store {

/// For sqlite::migrate().
[[nodiscard]] std::span<const char* const> kiosk_schema();

} // namespace anjungan::store
