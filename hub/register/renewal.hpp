// SPDX-License-Identifier: GPL-3.0-or-later
/// Gives kiosks that may send a certificate with a later end, for the key that they have.
#pragma once

#include "hub/http/http.hpp"
#include "hub/register/hub_keys.hpp"
#include "hub/register/kiosk_register.hpp"
#include "protocol/renewal.hpp"

namespace anjungan::hub {

/// Safe to call from every thread. What it refers to must outlive it.
class Renewal {
public:
    struct Parts {
        KioskRegister& kiosks;
        const HubKeys& keys;
        const Clock& clock;
    };

    explicit Renewal(Parts parts) : parts_(parts) {}

    /// POST /v1/certificate, as hub/openapi.yaml describes it. The answer is the certificate in the
    /// register, renewed first if that is due; so a lost answer is given again. The caller has
    /// asked whether this machine's clock is believed.
    [[nodiscard]] HttpAnswer answer(ByteView body);

    /// An administrator's word, however long the end is past. `not_found` unless the kiosk is
    /// registered and not revoked.
    [[nodiscard]] Result<protocol::Certificate> renew(std::string_view kiosk);

private:
    [[nodiscard]] Result<protocol::Certificate> certificate_for(ByteView body);

    Parts parts_;
};

} // namespace anjungan::hub
