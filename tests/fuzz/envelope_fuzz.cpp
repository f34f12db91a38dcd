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
    const auto facts = protocol::verify_envelope(sealed->bytes, keys().kiosk.public_key());
    must_hold(facts && facts->header == header, "a sealed envelope verifies");
    const auto opened = protocol::open_envelope(sealed->bytes, keys().recovery);
    must_hold(opened && std::ranges::equal(opened->reveal(), bytes), "open undoes seal");
}

} // namespace

void try_bytes(ByteView bytes) {
    const auto header = protocol::read_header(bytes);
    must_hold(!header || protocol::is_kiosk_id(header->kiosk), "a read kiosk id is one");
    const auto digest = protocol::envelope_digest(bytes);
    must_hold(!digest || header, "what has a digest has a header");
    must_hold(!protocol::verify_envelope(bytes, keys().kiosk.public_key()), "nothing forges");
    must_hold(!protocol::open_envelope(bytes, keys().hub), "nothing opens");
    const auto clear = protocol::decompress(bytes, protocol::max_plaintext_bytes);
    must_hold(
        !clear || clear->reveal().size() <= protocol::max_plaintext_bytes, "the limit is kept"
    );
    seal_and_open(bytes);
}

} // namespace anjungan::fuzz
