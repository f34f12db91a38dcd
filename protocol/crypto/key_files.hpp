// SPDX-License-Identifier: GPL-3.0-or-later
/// Keys as small text files: a line that says what the file is, the key, a checksum.
///
///     anjungan signing secret key v1
///     9f3c… (64 hexadecimal digits)
///     check 1a2b3c4d
///
/// A wrong kind of file, a damaged one and one that others may read each get their own sentence.
/// Secrets are written with mode 0600; reading refuses a secret that the group may write or that
/// others may touch (systemd credentials and root:service 0640 pass). Errors: `not_found`, `io`,
/// `corrupt` (damaged), `invalid_input` (another kind of file), `unauthorised` (permissions),
/// `conflict` (the file to write exists already; a key is never overwritten).
#pragma once

#include "protocol/crypto/keys.hpp"

#include <filesystem>

namespace anjungan::crypto {

[[nodiscard]] Status write_box_secret(const std::filesystem::path& path, const BoxKeyPair& key);
[[nodiscard]] Result<BoxKeyPair> read_box_secret(const std::filesystem::path& path);

[[nodiscard]] Status write_box_public(const std::filesystem::path& path, const BoxPublicKey& key);
[[nodiscard]] Result<BoxPublicKey> read_box_public(const std::filesystem::path& path);

[[nodiscard]] Status write_signing_secret(const std::filesystem::path& path, const SigningKey& key);
[[nodiscard]] Result<SigningKey> read_signing_secret(const std::filesystem::path& path);

[[nodiscard]] Status
write_signing_public(const std::filesystem::path& path, const SignPublicKey& key);
[[nodiscard]] Result<SignPublicKey> read_signing_public(const std::filesystem::path& path);

/// A kiosk stands where people pass: what opens submissions or speaks for the office must not lie
/// on it. `conflict`, naming the file, if a secret key of the hub or the recovery key is in the
/// kiosk's keys directory. A demonstration, which is hub and kiosk at once, does not ask.
[[nodiscard]] Status require_no_office_secrets(const std::filesystem::path& directory);

} // namespace anjungan::crypto
