// SPDX-License-Identifier: GPL-3.0-or-later
/// The moments of the making of a database's tables at which a test may end the process.
#pragma once

#include "base/failpoint.hpp"

#include <array>

namespace anjungan::sqlite {

namespace failpoint {

inline constexpr Failpoint migration_before_commit = {"migration.before_commit"};

} // namespace failpoint

inline constexpr std::array sqlite_failpoints = {
    failpoint::migration_before_commit,
};

} // namespace anjungan::sqlite
