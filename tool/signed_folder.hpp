// SPDX-License-Identifier: GPL-3.0-or-later
/// A signed catalogue in a folder, as the hub serves it.
#pragma once

#include "protocol/trust_rules.hpp"

#include <filesystem>

namespace anjungan::tool {

/// A root that is trusted because of where it lies: it must carry its own signatures. The error
/// names the file.
[[nodiscard]] Result<protocol::TrustRoot> read_root(const std::filesystem::path& file);

/// What the folder says now, of which only the form has been checked. `not_found` when nothing has
/// been signed into it yet.
struct SignedState {
    protocol::TrustTimestamp timestamp;
    protocol::TrustCatalogue catalogue;
};
[[nodiscard]] Result<SignedState> read_state(const std::filesystem::path& folder);

/// As a kiosk would that trusts `root` and has accepted nothing yet: later roots, timestamp,
/// catalogue and every file. Gives the state and the last root.
struct VerifiedState {
    protocol::TrustRoot root;
    protocol::TrustTimestamp timestamp;
    protocol::TrustCatalogue catalogue;
};
[[nodiscard]] Result<VerifiedState>
verify_folder(const std::filesystem::path& folder, protocol::TrustRoot root, WallTime now);

} // namespace anjungan::tool
