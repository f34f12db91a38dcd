// SPDX-License-Identifier: GPL-3.0-or-later
// Slips as the store keeps them: whatever is read is written the same way again.
#include "kiosk/print/slip_cbor.hpp"
#include "tests/fuzz/fuzz.hpp"

namespace anjungan::fuzz {

void try_bytes(ByteView bytes) {
    const auto slip = print::decode_slip(bytes);
    if (!slip) {
        return;
    }
    const auto again = print::decode_slip(print::encode_slip(*slip));
    must_hold(again.has_value(), "a slip that was read can be written and read");
    must_hold(*again == *slip, "and is the same");
}

} // namespace anjungan::fuzz
