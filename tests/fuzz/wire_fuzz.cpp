// SPDX-License-Identifier: GPL-3.0-or-later
// The bodies of the hub's HTTP interface.
#include "protocol/wire.hpp"
#include "tests/fuzz/fuzz.hpp"

#include <algorithm>

namespace anjungan::fuzz {

void try_bytes(ByteView bytes) {
    if (const auto batch = protocol::decode_batch(bytes)) {
        const auto again = protocol::encode_batch(*batch);
        must_hold(again && std::ranges::equal(*again, bytes), "a batch has one form");
    }
    if (const auto reply = protocol::decode_batch_reply(bytes)) {
        const auto again = protocol::encode_batch_reply(*reply);
        must_hold(again && std::ranges::equal(*again, bytes), "a reply has one form");
    }
}

} // namespace anjungan::fuzz
