// SPDX-License-Identifier: GPL-3.0-or-later
// What citizens type and scan: receipt codes, receipt URLs, and certificates to check them with.
#include "protocol/kiosk_id.hpp"
#include "protocol/receipt_url.hpp"
#include "tests/fuzz/fuzz.hpp"

namespace anjungan::fuzz {

void try_bytes(ByteView bytes) {
    const auto text = as_text(bytes);
    if (const auto code = protocol::ReceiptCode::parse(text)) {
        for (const auto& form : {code->display(), code->symbols()}) {
            const auto again = protocol::ReceiptCode::parse(form);
            must_hold(again && *again == *code, "a code reads as it is shown");
        }
    }
    const auto kiosk = protocol::claimed_kiosk(text);
    must_hold(!kiosk || protocol::is_kiosk_id(*kiosk), "a read kiosk id is one");
    static const auto key = crypto::SigningKey::make();
    static const auto certificate =
        protocol::issue_certificate("K-01", "Desa", key.public_key(), WallTime(), key).value();
    must_hold(!protocol::verify_receipt_url(text, certificate), "nothing forges");
    const auto read = protocol::decode_certificate(text);
    must_hold(!read || protocol::encode_certificate(*read) == text, "a certificate has one form");
}

} // namespace anjungan::fuzz
