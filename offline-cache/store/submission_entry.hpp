// SPDX-License-Identifier: GPL-3.0-or-later
/// What the audit log says about a submission: written once, compared by the verifier.
#pragma once

#include "base/record_id.hpp"

#include <string>

namespace anjungan::store {

/// "kseq=1 id=… digest=… number=A001"; the number is "-" where there is none.
[[nodiscard]] std::string submission_entry(
    std::uint64_t kseq, const RecordId& id, ByteView digest, std::string_view queue_number
);

} // namespace anjungan::store
