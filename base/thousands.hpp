// SPDX-License-Identifier: GPL-3.0-or-later
/// Numbers that people read.
#pragma once

#include <string>
#include <string_view>

namespace anjungan {

/// "-1.500.000" with the separator ".".
[[nodiscard]] std::string with_thousands(long long number, std::string_view separator);

} // namespace anjungan
