// SPDX-License-Identifier: GPL-3.0-or-later
// The updates feed: the kiosk's header, and the hub's reply signed so that its parser is reached.
#include "protocol/kiosk_id.hpp"
#include "protocol/octets.hpp"
#include "protocol/updates.hpp"
#include "tests/fuzz/fuzz.hpp"

namespace anjungan::fuzz {

void try_bytes(ByteView bytes) {
    static const auto key = crypto::SigningKey::make();
    const auto claimed = protocol::read_read_request(as_text(bytes));
    must_hold(!claimed || protocol::is_kiosk_id(claimed->kiosk), "a read kiosk id is one");
    const auto said =
        protocol::sign_in_place({bytes.begin(), bytes.end()}, "anjungan updates v1", key);
    protocol::ReadRequest own;
    own.kiosk = "K-01";
    const auto reply = protocol::verify_updates(said, own, key.public_key());
    must_hold(!reply || protocol::sign_updates(*reply, key) == said, "a reply has one form");
    if (reply) {
        for (const auto& entry : reply->entries) {
            const auto status = protocol::decode_status(entry);
            must_hold(
                !status || protocol::encode_status(*status).bytes == entry.bytes,
                "a status has one form"
            );
        }
    }
}

} // namespace anjungan::fuzz
