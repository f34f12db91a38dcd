// SPDX-License-Identifier: GPL-3.0-or-later
/// What the files of a signed catalogue are called, on the hub's disk and below /v1/catalogue/.
///
/// Each name stands for one content for ever ("consistent snapshots" of The Update Framework,
/// section 6.2), but for the timestamp's, which is asked for first.
#pragma once

#include "protocol/trust.hpp"

namespace anjungan::protocol {

constexpr std::string_view timestamp_name = "timestamp";

[[nodiscard]] inline std::string root_name(std::uint64_t version) {
    return std::to_string(version) + ".root";
}

[[nodiscard]] inline std::string catalogue_name(std::uint64_t version) {
    return std::to_string(version) + ".catalogue";
}

/// Of a file of the catalogue.
[[nodiscard]] inline std::string file_name(const crypto::Digest& digest) {
    return to_hex(digest.bytes);
}

} // namespace anjungan::protocol
