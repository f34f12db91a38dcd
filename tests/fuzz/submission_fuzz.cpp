// SPDX-License-Identifier: GPL-3.0-or-later
// What an opened envelope holds: the hub finds the service in it, people read it as JSON.
#include "base/nesting.hpp"
#include "hub/intake/submission_body.hpp"
#include "protocol/body_text.hpp"
#include "tests/fuzz/fuzz.hpp"

namespace anjungan::fuzz {

void try_bytes(ByteView bytes) {
    const bool plain = require_plain_cbor(bytes).has_value();
    const SecretBytes body(Bytes(bytes.begin(), bytes.end()));
    const auto service = hub::service_in(body);
    must_hold(plain || !service, "no service is read from what is not plain");
    must_hold(!service || !service->empty(), "a service has a name");
    const auto json = protocol::body_as_json(body);
    must_hold(plain || !json, "nothing is shown of what is not plain");
    must_hold(
        !json || require_shallow_json(json->reveal()).has_value(), "what is shown is as shallow"
    );
    must_hold(!service || json, "what the hub takes can be read");
    static_cast<void>(require_shallow_json(as_text(bytes)));
}

} // namespace anjungan::fuzz
