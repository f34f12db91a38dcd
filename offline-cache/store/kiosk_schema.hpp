/// The tables of a kiosk's database.
#pragma once

#include <span>

namespace anjungan::store {

/// For migrate(): one script a version.
[[nodiscard]] std::span<const char* const> kiosk_schema();

} // namespace anjungan::store
