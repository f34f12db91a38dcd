/// Walks the audit chain of a kiosk's database and names the first entry that does not hold.
#pragma once

#include "kiosk/base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <string>

namespace anjungan::store {

class Database;

struct AuditFinding {
    bool intact = false;
    std::int64_t entries = 0;   ///< entries that hold, counted from the start of the chain
    std::string head;           ///< hash of the last entry that holds, lower-case hexadecimal
    std::int64_t first_bad = 0; ///< seq of the first entry that does not hold; 0 if all do
    std::string reason;         ///< what is wrong with it, one sentence; empty if intact
};

/// Besides the chain itself, counts that each outbox row has its submission entry and the other way
/// round, so that cutting off the end shows as long as a submission was in it. An Error means that
/// the file could not be read; see read_sealed_rows() for which.
Result<AuditFinding> verify_audit(const std::filesystem::path& path);
Result<AuditFinding> verify_audit(Database& database);

} // namespace anjungan::store
