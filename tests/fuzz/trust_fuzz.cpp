// SPDX-License-Identifier: GPL-3.0-or-later
// The signed catalogue's metadata: what is read has one form and keeps its limits.
#include "protocol/trust_rules.hpp"
#include "tests/fuzz/fuzz.hpp"

namespace anjungan::fuzz {

namespace {

template <class Statement>
void try_role(std::string_view text) {
    const auto read = protocol::decode_trust<Statement>(text);
    if (!read) {
        return;
    }
    must_hold(protocol::encode_trust(*read) == text, "metadata has one form");
    must_hold(read->said.version <= protocol::max_version, "a version has a limit");
    static const auto key = crypto::SigningKey::make();
    must_hold(
        !protocol::check_signatures(*read, {{key.public_key()}, 1}), "nobody guesses a signature"
    );
    protocol::Signed<Statement> own{read->said, {protocol::sign_trust(read->said, key)}};
    must_hold(
        protocol::check_signatures(own, {{key.public_key()}, 1}).has_value(),
        "what was read can be signed again"
    );
}

} // namespace

void try_bytes(ByteView bytes) {
    const auto text = as_text(bytes);
    try_role<protocol::TrustRoot>(text);
    try_role<protocol::TrustTimestamp>(text);
    try_role<protocol::TrustCatalogue>(text);
    const auto catalogue = protocol::decode_trust<protocol::TrustCatalogue>(text);
    for (const auto& file :
         catalogue ? catalogue->said.files : std::vector<protocol::CatalogueFile>()) {
        must_hold(file.path.find("..") != 0 && file.path.front() != '/', "no way out by a path");
    }
}

} // namespace anjungan::fuzz
