// SPDX-License-Identifier: GPL-3.0-or-later
/// An office's catalogue keys, and metadata signed with them, for tests of every end of the wire.
#pragma once

#include "base/bytes.hpp"
#include "protocol/trust.hpp"

#include <map>

namespace anjungan::test {

/// What a hub serves, by name below /v1/catalogue/.
using Shelf = std::map<std::string, std::string>;

struct SignedOffice {
    crypto::SigningKey root_key = crypto::SigningKey::make();
    crypto::SigningKey timestamp_key = crypto::SigningKey::make();
    crypto::SigningKey catalogue_key = crypto::SigningKey::make();
    WallTime expires = WallTime(std::chrono::seconds(1798000000)); ///< a month after FakeClock

    [[nodiscard]] protocol::TrustRoot root(std::uint64_t version = 1) const {
        protocol::TrustRoot said;
        said.version = version;
        said.expires = expires;
        said.root.keys = {root_key.public_key()};
        said.timestamp.keys = {timestamp_key.public_key()};
        said.catalogue.keys = {catalogue_key.public_key()};
        return said;
    }
    [[nodiscard]] std::string root_text(std::uint64_t version = 1) const {
        return text(root(version), {&root_key});
    }
    /// `files`: path → content.
    [[nodiscard]] std::string
    catalogue_text(std::uint64_t version, const std::map<std::string, std::string>& files) const {
        protocol::TrustCatalogue said;
        said.version = version;
        said.expires = expires;
        for (const auto& [path, content] : files) {
            said.files.push_back({path, content.size(), crypto::digest_of(as_bytes(content))});
        }
        return text(said, {&catalogue_key});
    }
    [[nodiscard]] protocol::TrustTimestamp timestamp(
        std::uint64_t version, std::uint64_t catalogue_version, const std::string& catalogue
    ) const {
        return {
            version,
            expires,
            {catalogue_version, catalogue.size(), crypto::digest_of(as_bytes(catalogue))}};
    }
    [[nodiscard]] std::string timestamp_text(
        std::uint64_t version, std::uint64_t catalogue_version, const std::string& catalogue
    ) const {
        return text(timestamp(version, catalogue_version, catalogue), {&timestamp_key});
    }

    /// Everything a hub serves of this state.
    [[nodiscard]] Shelf shelf(
        std::uint64_t timestamp_version,
        std::uint64_t catalogue_version,
        const std::map<std::string, std::string>& files
    ) const {
        const auto catalogue = catalogue_text(catalogue_version, files);
        Shelf made = {
            {"1.root", root_text()},
            {std::to_string(catalogue_version) + ".catalogue", catalogue},
            {"timestamp", timestamp_text(timestamp_version, catalogue_version, catalogue)}};
        for (const auto& [path, content] : files) {
            made[to_hex(crypto::digest_of(as_bytes(content)).bytes)] = content;
        }
        return made;
    }

    template <class Statement>
    [[nodiscard]] static std::string
    text(const Statement& said, const std::vector<const crypto::SigningKey*>& signers) {
        protocol::Signed<Statement> file{said, {}};
        for (const auto* key : signers) {
            file.signatures.push_back(protocol::sign_trust(said, *key));
        }
        return protocol::encode_trust(file);
    }
};

} // namespace anjungan::test
