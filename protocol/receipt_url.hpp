// SPDX-License-Identifier: GPL-3.0-or-later
/// The text of a receipt's QR code: an upper-case URL that the hub answers, and that anyone can
/// verify off-line with the kiosk's certificate.
///
///     HTTPS://HOST[:PORT]/R/<code, 10 symbols>/<base32 of payload || signature>
///
/// Payload, integers big-endian: version u8 (1) · issued u32 (seconds since 1970, until 2106) ·
/// copy u8 · queue letter u8 (0 if none) · queue number u16 · length u8 + kiosk id.
/// Ed25519 signature 64, domain "anjungan receipt v1", over the URL text before the base32 part
/// followed by the payload bytes. Base32 is strict, so one changed character anywhere is refused.
/// Every character lies in the QR alphanumeric set. No NIK, no name.
#pragma once

#include "base/clock.hpp"
#include "protocol/certificate.hpp"
#include "protocol/receipt_code.hpp"

namespace anjungan::protocol {

/// The longest text made here; QR version 9 with error correction M holds 262.
constexpr std::size_t max_receipt_url_length = 220;

struct ReceiptFacts {
    std::string kiosk;
    ReceiptCode code;
    WallTime issued;
    char queue_letter = '\0';       ///< 'A'–'Z', or zero for a receipt without a number
    std::uint16_t queue_number = 0; ///< 0 exactly when there is no letter
    std::uint8_t copy = 1;          ///< 1 is the first print

    bool operator==(const ReceiptFacts&) const = default;
};

/// `base_url` as configured, for example "https://layanan.example.go.id" (http, a port and lower
/// case are fine; no path, no user, a slash at the end is dropped). `invalid_input` when the URL
/// cannot be written in upper case or becomes too long, or the facts are out of range.
[[nodiscard]] Result<std::string> make_receipt_url(
    std::string_view base_url, const ReceiptFacts& facts, const crypto::SigningKey& kiosk
);

/// By the key of a kiosk that needs no certificate to be believed: one's own. `invalid_input` when
/// it is not a receipt's text, `unauthorised` when it is another kiosk's or the signature does not
/// hold. Compares exactly: no aliases, no lower case.
[[nodiscard]] Result<ReceiptFacts>
verify_receipt_url(std::string_view text, std::string_view kiosk, const crypto::SignPublicKey& key);

/// The same by a certificate; `unauthorised` also when the kiosk dates the receipt after the
/// certificate's end: a slip that was printed before stays good for ever, and one that was printed
/// while a renewal was still to come is good by the renewed certificate.
[[nodiscard]] Result<ReceiptFacts>
verify_receipt_url(std::string_view text, const Certificate& certificate);

/// Which kiosk the text claims to come from, unverified: to find its certificate.
[[nodiscard]] Result<std::string> claimed_kiosk(std::string_view text);

} // namespace anjungan::protocol
