// SPDX-License-Identifier: GPL-3.0-or-later
/// What goes into the store when a citizen confirms a form, and what comes back.
#pragma once

#include "base/local_time.hpp"
#include "base/record_id.hpp"
#include "base/secret.hpp"

#include <functional>
#include <optional>
#include <string>

namespace anjungan::store {

/// A submission that is on the disk for good.
struct Commit {
    RecordId id;
    std::uint64_t kseq = 0;                  ///< this kiosk's gapless count, from 1
    std::string code;                        ///< the citizen's receipt code, "7K3F-9QXW-2M"
    std::optional<std::string> queue_number; ///< "A001", if a queue group was asked for
    WallTime committed_at;
    std::int64_t print_job = 0; ///< 0: nothing is printed
    bool repeated = false;      ///< this id was committed before; nothing new was made
};

/// Makes the printed document. It runs inside the transaction, on the store thread, with everything
/// but `print_job` known. If it fails, nothing is committed. The document lies on the disk
/// unsealed: it must not hold anything the citizen typed.
using ComposeDocument = std::function<Result<Bytes>(const Commit&)>;

struct SubmissionRequest {
    RecordId id;                     ///< made when the form opened
    SecretBytes body;                ///< CBOR, not yet compressed
    std::optional<char> queue_group; ///< 'A'–'Z'; nothing: no queue number
    ComposeDocument compose;         ///< empty: nothing is printed
    std::string subject = {};        ///< what the day's close counts it under; empty: nothing
};

} // namespace anjungan::store
