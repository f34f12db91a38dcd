// SPDX-License-Identifier: GPL-3.0-or-later
/// The acknowledgements that a kiosk keeps, of records whose envelope is still there: shown to the
/// hub on a stick, they ask whether it has more to say.
#pragma once

#include "base/bytes.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace anjungan::forensics {

struct KeptAck {
    std::string kiosk; ///< whom it is for
    std::uint64_t kseq = 0;
    Bytes bytes; ///< as the hub signed it; not verified here
};

/// In kseq order; one that cannot be read is left out. Leaves no trace and fails like
/// read_sealed_rows().
[[nodiscard]] Result<std::vector<KeptAck>> read_kept_acks(const std::filesystem::path& path);

} // namespace anjungan::forensics
