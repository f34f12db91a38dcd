// SPDX-License-Identifier: GPL-3.0-or-later
/// Reads the sealed records of a kiosk's outbox or a hub's inbox, for whoever holds the hub's key.
#pragma once

#include "base/bytes.hpp"

#include <filesystem>
#include <vector>

namespace anjungan::forensics {

struct SealedRow {
    Bytes id;       ///< 16 bytes, see RecordId
    Bytes envelope; ///< as protocol::open_envelope takes it
};

/// In order of writing; rows whose envelope was purged are left out. The file is not changed and
/// no file appears beside it. Errors: `not_found`; `unavailable` while a kiosk or hub runs on it
/// (stop it, or copy the file and its -wal and read the copy); `corrupt` if it is no such database.
Result<std::vector<SealedRow>> read_sealed_rows(const std::filesystem::path& path);

} // namespace anjungan::forensics
