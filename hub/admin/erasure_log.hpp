// SPDX-License-Identifier: GPL-3.0-or-later
/// The erasure log: a small text file that lies beside the database and beside every backup, so
/// that a backup from before an erasure, put back, does not bring the record back.
///
/// A line is "ID TIME SIGNATURE": the record's id, when it was erased (seconds since 1970), and the
/// hub's Ed25519 signature over both in hexadecimal (domain "anjungan erasure v1"): whoever can
/// write to the backup's disk cannot have records erased with it. There is nothing of a person in
/// it. The receipt code does not stand in it, nor a digest of it: it follows from the id.
#pragma once

#include "hub/storage/erased_records.hpp"
#include "protocol/crypto/sign.hpp"

#include <filesystem>
#include <vector>

namespace anjungan::hub {

constexpr const char* erasure_log_name = "anjungan.erasures";

/// The erasures in the log of a folder; without one, none. A line that the hub did not sign is
/// logged as an error and left out. `io` when it cannot be read.
[[nodiscard]] Result<std::vector<Erasure>>
read_erasure_log(const std::filesystem::path& folder, const crypto::SignPublicKey& hub);

/// Makes sure that the folder's log holds all of these beside what it held; durable when it
/// returns, and not touched when it held them already.
[[nodiscard]] Status add_to_erasure_log(
    const std::filesystem::path& folder,
    const std::vector<Erasure>& erasures,
    const crypto::SigningKey& hub
);

} // namespace anjungan::hub
