// SPDX-License-Identifier: GPL-3.0-or-later
// Envelopes, the zstd frames inside them, and that what is sealed opens to the same.
#include "protocol/compression.hpp"
#include "protocol/envelope.hpp"
#include "protocol/kiosk_id.hpp"
#include "tests/fuzz/fuzz.hpp"

#include <algorithm>

namespace anjungan::fuzz {

namespace {

struct Keys {
    crypto::BoxKeyPair hub = crypto::BoxKeyPair::make();
    crypto::BoxKeyPair recovery = crypto::BoxKeyPair::make();
    crypto::SigningKey kiosk = crypto::SigningKey::make();
};

const Keys& keys() {
    static const Keys made;
    return made;
}

void seal_and_open(ByteView bytes) {
    protocol::EnvelopeHeader header;
    header.kiosk = "K-01";
    header.kseq = 1;
    const auto sealed = protocol::seal_envelope(
        header,
        SecretBytes(Bytes(bytes.begin(), bytes.end())),
        {keys().hub.public_key(), keys().recovery.public_key()},
        keys().kiosk
    );
    must_hold(sealed.has_value(), "whatever fits is sealed");
    const auto parsed = protocol::ParsedEnvelope::parse(sealed->bytes);
    must_hold(parsed && parsed->header() == header, "a sealed envelope parses");
    must_hold(parsed->verify(keys().kiosk.public_key()).has_value(), "a sealed envelope verifies");
    const auto opened = parsed->open(keys().recovery);
    must_hold(opened && std::ranges::equal(opened->reveal(), bytes), "open undoes seal");
}

} // namespace

void try_bytes(ByteView bytes) {
    if (const auto parsed = protocol::ParsedEnvelope::parse(bytes)) {
        must_hold(protocol::is_kiosk_id(parsed->header().kiosk), "a read kiosk id is one");
        must_hold(!parsed->verify(keys().kiosk.public_key()), "nothing forges");
        must_hold(!parsed->open(keys().hub), "nothing opens");
    }
    const auto clear = protocol::decompress(bytes, protocol::max_plaintext_bytes);
    must_hold(
        !clear || clear->reveal().size() <= protocol::max_plaintext_bytes, "the limit is kept"
    );
    seal_and_open(bytes);
}

} // namespace anjungan::fuzz
