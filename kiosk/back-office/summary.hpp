// SPDX-License-Identifier: GPL-3.0-or-later
/// What a run came to: `summary.json`.
#pragma once

#include "base/result.hpp"
#include "offline-cache/store/store.hpp"

#include <filesystem>
#include <string>

namespace anjungan::back_office {

struct Summary {
    std::int64_t committed = 0;
    std::int64_t acknowledged = 0;
    std::int64_t printed = 0; ///< proven by the printer's marker
    std::int64_t unknown_prints = 0;
    std::int64_t quarantined = 0;
    std::string audit_head; ///< hexadecimal
};

/// On the store's thread.
[[nodiscard]] Result<Summary> summarise(store::Store& store);

[[nodiscard]] Status write_summary(const Summary& summary, const std::filesystem::path& file);

} // namespace anjungan::back_office
