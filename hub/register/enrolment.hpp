// SPDX-License-Identifier: GPL-3.0-or-later
/// Invitations for new kiosks, and their enrolment with the one-time code.
///
/// Of a code the hub keeps what checks a request (a public key) and what signs the reply; the code
/// itself is shown once and kept nowhere. A copy of the database therefore enrols nobody, though
/// while an invitation is open it could answer in the hub's place.
#pragma once

#include "hub/http/http.hpp"
#include "hub/register/hub_keys.hpp"
#include "hub/register/kiosk_register.hpp"

#include <chrono>

namespace anjungan::hub {

/// How long a code is good for.
constexpr auto invitation_age = std::chrono::hours(24);
/// A request for an invited kiosk with a wrong code counts; after so many even the right one is
/// refused, and the administrator invites again.
constexpr std::int64_t max_wrong_codes = 5;

/// Safe to call from every thread. What it refers to must outlive it.
class Enrolment {
public:
    struct Parts {
        SharedDatabase database;
        KioskRegister& kiosks;
        const HubKeys& keys;
        const Clock& clock;
    };

    explicit Enrolment(Parts parts) : parts_(parts) {}

    /// A new code, as shown to people; an earlier invitation of this kiosk is void.
    /// `invalid_input`: the name or office cannot stand in a certificate. `conflict`: the kiosk is
    /// active. `not_found`: the recovery public key is not in the hub's keys directory.
    [[nodiscard]] Result<SecretText> invite(const std::string& kiosk, const std::string& office);

    /// POST /v1/enroll, as hub/openapi.yaml describes it. The same key with the same code gets the
    /// same certificate again while the code is good, for the reply may have been lost.
    [[nodiscard]] HttpAnswer enrol(ByteView body);

private:
    Parts parts_;
};

} // namespace anjungan::hub
