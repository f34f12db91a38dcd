// SPDX-License-Identifier: GPL-3.0-or-later
/// The one-time code with which a new kiosk and its office's hub prove themselves to each other.
///
/// Fifteen random Crockford base32 symbols and a check symbol, shown as `7K3F-9QXW-2M4T-C0AB`. Two
/// signing keys are derived from it (Ed25519, seeds BLAKE2b-256 keyed with a context text): with
/// the *asker's* a kiosk signs its request, with the *answerer's* the hub signs its reply. Whoever
/// knows the code can do both, nobody else either; the code itself never travels.
///
/// 75 random bits: a listener cannot find the code by trying all of them, so no slow hash is used.
#pragma once

#include "base/secret.hpp"
#include "protocol/crypto/keys.hpp"

namespace anjungan::protocol {

class EnrolmentCode {
public:
    [[nodiscard]] static EnrolmentCode make();
    /// What a person typed: lower case, spaces and dashes anywhere, O for 0, I or L for 1.
    /// `invalid_input` says whether the length, a character or the check is wrong.
    [[nodiscard]] static Result<EnrolmentCode> parse(std::string_view typed);

    [[nodiscard]] crypto::SigningKey asker() const;
    [[nodiscard]] crypto::SigningKey answerer() const;

    /// "7K3F-9QXW-2M4T-C0AB": for the administrator, once.
    [[nodiscard]] SecretText display() const;

private:
    explicit EnrolmentCode(SecretText symbols) : symbols_(std::move(symbols)) {}

    SecretText symbols_;
};

} // namespace anjungan::protocol
