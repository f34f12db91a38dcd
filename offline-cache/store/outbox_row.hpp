/// Room-internal: one row of the outbox as it was read, not believed before its own checks.
#pragma once

#include "kiosk/base/bytes.hpp"

#include <optional>
#include <string>

namespace anjungan::store {

struct OutboxRow {
    std::uint64_t kseq = 0;
    Bytes id;
    std::int64_t state = 0;
    Bytes digest;
    Bytes signature;
    Bytes envelope; ///< empty once purged
};

/// What is wrong with the envelope, in a few words; nothing when digest, signature, id and number
/// are those of the row.
[[nodiscard]] std::optional<std::string> fault_of(const OutboxRow& row);

} // namespace anjungan::store
