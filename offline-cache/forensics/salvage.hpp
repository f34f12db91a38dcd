// SPDX-License-Identifier: GPL-3.0-or-later
/// Takes out of a kiosk's database every sealed record that can still be read, however damaged the
/// file is: for carrying records on a stick.
///
/// First through SQLite. If that stops, or the file fails its check, every page of the file and its
/// -wal is looked at by itself; a record counts when its envelope matches the digest, signature,
/// id and number in its row. The file is not changed.
#pragma once

#include "offline-cache/store/outbox.hpp"

#include <filesystem>

namespace anjungan::forensics {

enum class SalvageScope {
    unacknowledged, ///< state `sealed`, or a state that cannot be read
    everything,     ///< all that still hold their envelope
};

/// Records first … last, both included, and why they are not among the salvaged.
struct Unsalvaged {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    std::string why;
};

struct Salvage {
    std::vector<store::SealedRecord> records; ///< in kseq order, each checked
    /// In kseq order. Numbers of which nothing in the file tells any more are not in it.
    std::vector<Unsalvaged> lost;
    std::string damage; ///< what is wrong with the file, for the operator; empty if nothing
};

/// `not_found`; `unavailable` while a kiosk runs on the file; `corrupt` if no trace of a
/// kiosk's records is in it; `io` if it cannot be opened at all.
[[nodiscard]] Result<Salvage>
salvage_records(const std::filesystem::path& path, SalvageScope scope);

} // namespace anjungan::forensics
