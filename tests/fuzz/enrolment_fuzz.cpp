// SPDX-License-Identifier: GPL-3.0-or-later
// The two messages of enrolment, signed so that their parsers are reached.
#include "protocol/enrolment.hpp"
#include "protocol/kiosk_id.hpp"
#include "protocol/octets.hpp"
#include "tests/fuzz/fuzz.hpp"

namespace anjungan::fuzz {

void try_bytes(ByteView bytes) {
    static const auto key = crypto::SigningKey::make();
    const auto plain = protocol::read_enrolment_request(bytes);
    must_hold(!plain || protocol::is_kiosk_id(plain->kiosk), "a read kiosk id is one");
    // Whatever the parser takes as a reply is for this kiosk and has one form.
    const auto said =
        protocol::sign_in_place({bytes.begin(), bytes.end()}, "anjungan enrolment reply v1", key);
    protocol::EnrolmentRequest own;
    own.kiosk = "K-01";
    own.key = key.public_key();
    const auto reply = protocol::verify_enrolment_reply(said, own, key.public_key());
    must_hold(
        !reply || protocol::sign_enrolment_reply(*reply, key) == said, "a reply has one form"
    );
    const auto code = protocol::EnrolmentCode::parse(as_text(bytes));
    must_hold(
        !code || protocol::EnrolmentCode::parse(code->display().reveal()).has_value(),
        "a shown code can be typed again"
    );
}

} // namespace anjungan::fuzz
