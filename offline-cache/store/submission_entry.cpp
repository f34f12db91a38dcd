// SPDX-License-Identifier: GPL-3.0-or-later
// The audit body of a submission.
#include "offline-cache/store/submission_entry.hpp"

#include <fmt/format.h>

namespace anjungan::store {

std::string submission_entry(
    std::uint64_t kseq, const RecordId& id, ByteView digest, std::string_view queue_number
) {
    return fmt::format(
        "kseq={} id={} digest={} number={}",
        kseq,
        to_string(id),
        to_hex(digest),
        queue_number.empty() ? "-" : queue_number
    );
}

} // namespace anjungan::store
