// SPDX-License-Identifier: GPL-3.0-or-later
/// The signed catalogue's metadata: who may sign (root), which catalogue is the present one
/// (timestamp), and which files it consists of (catalogue).
///
/// A small form of The Update Framework, specification 1.0 (https://theupdateframework.github.io/
/// specification/latest/), sections 4 and 5; the rules of acceptance are in trust_rules.hpp. What
/// differs:
/// - There is one catalogue and nothing is delegated, so the snapshot role would say one line, by
///   the same on-line key as the timestamp. The timestamp says it itself, and both versions rise.
/// - Versions never fall, also when keys are changed (5.3.11 would forget them). Instead a version
///   may not rise by more than `max_version_step` at once, so that a thief of keys cannot use
///   the numbers up.
/// - A file is a JSON text with one canonical form, and only that form is accepted: a changed byte
///   anywhere, white space included, is refused. Signed is the same text without its signatures,
///   Ed25519, domain "anjungan trust ROLE v1". A key is named by itself.
#pragma once

#include "base/clock.hpp"
#include "protocol/crypto/hash.hpp"
#include "protocol/crypto/sign.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace anjungan::protocol {

/// The numbers are stored: never change one.
enum class TrustRole : std::uint8_t { root = 1, timestamp = 2, catalogue = 3 };
[[nodiscard]] std::string_view to_string(TrustRole role);

constexpr std::uint64_t max_version = std::uint64_t{1} << 53U; ///< what every JSON reader knows
constexpr std::uint64_t max_version_step = 1'000'000;
constexpr std::size_t max_role_keys = 8;
constexpr std::size_t max_signatures = 16;
constexpr std::size_t max_catalogue_files = 500;
constexpr std::size_t max_catalogue_file_size = std::size_t{1} << 20U;
constexpr std::size_t max_catalogue_size = std::size_t{8} << 20U; ///< all files together
/// Bytes of a metadata file; a longer one is not looked at.
[[nodiscard]] std::size_t largest_text(TrustRole role);

/// `threshold` of these keys, each counted once, must have signed.
struct RoleKeys {
    std::vector<crypto::SignPublicKey> keys; ///< 1 to max_role_keys, all different
    std::uint64_t threshold = 1;             ///< 1 to keys.size()

    bool operator==(const RoleKeys&) const = default;
};

struct TrustRoot {
    static constexpr auto role = TrustRole::root;
    std::uint64_t version = 1;
    WallTime expires;
    RoleKeys root;
    RoleKeys timestamp;
    RoleKeys catalogue;

    bool operator==(const TrustRoot&) const = default;
};

/// Names one catalogue text exactly.
struct CatalogueReference {
    std::uint64_t version = 1;
    std::uint64_t bytes = 0;
    crypto::Digest digest;

    bool operator==(const CatalogueReference&) const = default;
};

struct TrustTimestamp {
    static constexpr auto role = TrustRole::timestamp;
    std::uint64_t version = 1;
    WallTime expires;
    CatalogueReference catalogue;

    bool operator==(const TrustTimestamp&) const = default;
};

struct CatalogueFile {
    std::string path; ///< see is_catalogue_path: "catalogue.json", "sktm/service.json"
    std::uint64_t bytes = 0;
    crypto::Digest digest; ///< BLAKE2b-256 of the file

    bool operator==(const CatalogueFile&) const = default;
};

/// The folder of a path is its service's id.
struct TrustCatalogue {
    static constexpr auto role = TrustRole::catalogue;
    std::uint64_t version = 1;
    WallTime expires;
    std::vector<CatalogueFile> files; ///< by rising path, none twice

    bool operator==(const TrustCatalogue&) const = default;
};

struct TrustSignature {
    crypto::SignPublicKey key;
    crypto::Signature signature;

    bool operator==(const TrustSignature&) const = default;
};

/// What a role says (TrustRoot, TrustTimestamp, TrustCatalogue), and who signed it.
template <class Statement>
struct Signed {
    Statement said;
    std::vector<TrustSignature> signatures; ///< at most one a key

    bool operator==(const Signed&) const = default;
};

/// One name, or a folder and a name: letters, digits, '.', '_', '-', none beginning with '.'; at
/// most 100 bytes.
[[nodiscard]] bool is_catalogue_path(std::string_view path);

template <class Statement>
[[nodiscard]] TrustSignature sign_trust(const Statement& said, const crypto::SigningKey& key);

template <class Statement>
[[nodiscard]] std::string encode_trust(const Signed<Statement>& signed_statement);

/// `corrupt` when it is not this role's metadata in its canonical form and within the limits. The
/// signatures are not checked yet.
template <class Statement>
[[nodiscard]] Result<Signed<Statement>> decode_trust(std::string_view text);

/// `unauthorised` unless at least the threshold of `by` signed it.
template <class Statement>
[[nodiscard]] Status
check_signatures(const Signed<Statement>& signed_statement, const RoleKeys& by);

} // namespace anjungan::protocol
