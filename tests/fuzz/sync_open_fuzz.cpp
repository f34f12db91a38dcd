// SPDX-License-Identifier: GPL-3.0-or-later
// The two messages that open a session, signed so that their parsers are reached.
#include "protocol/kiosk_id.hpp"
#include "protocol/octets.hpp"
#include "protocol/sync_open.hpp"
#include "tests/fuzz/fuzz.hpp"

namespace anjungan::fuzz {

void try_bytes(ByteView bytes) {
    static const auto key = crypto::SigningKey::make();
    const auto claimed = protocol::read_sync_request(bytes);
    must_hold(!claimed || protocol::is_kiosk_id(claimed->kiosk), "a read kiosk id is one");
    const auto signed_as = [&bytes](std::string_view domain) {
        return protocol::sign_in_place({bytes.begin(), bytes.end()}, domain, key);
    };
    const auto asked = signed_as("anjungan sync request v1");
    const auto request = protocol::verify_sync_request(asked, key.public_key());
    must_hold(
        !request || protocol::sign_sync_request(*request, key) == asked, "a request has one form"
    );
    protocol::SyncOpenRequest own;
    own.kiosk = "K-01";
    const auto said = signed_as("anjungan sync reply v1");
    const auto reply = protocol::verify_sync_reply(said, own, key.public_key());
    must_hold(!reply || protocol::sign_sync_reply(*reply, key) == said, "a reply has one form");
}

} // namespace anjungan::fuzz
