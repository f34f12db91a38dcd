// SPDX-License-Identifier: GPL-3.0-or-later
// Acks: as they come, and signed, so that the parser behind the signature is reached.
#include "protocol/ack.hpp"
#include "protocol/octets.hpp"
#include "tests/fuzz/fuzz.hpp"

namespace anjungan::fuzz {

void try_bytes(ByteView bytes) {
    static const auto hub = crypto::SigningKey::make();
    must_hold(!protocol::verify_ack(bytes, hub.public_key()), "nothing forges");
    const auto signed_bytes =
        protocol::sign_in_place({bytes.begin(), bytes.end()}, "anjungan ack v1", hub);
    const auto ack = protocol::verify_ack(signed_bytes, hub.public_key());
    must_hold(!ack || protocol::sign_ack(*ack, hub) == signed_bytes, "an ack has one form");
}

} // namespace anjungan::fuzz
