// SPDX-License-Identifier: GPL-3.0-or-later
/// What the administrator asks of the running hub, over a socket that only the hub's own user and
/// root can open. Nothing here is reachable through the address that nginx forwards to.
///
/// The hub alone holds its database, so a command cannot change it behind the hub's back; asked
/// this way the change takes effect at once. Answers are plain sentences for a person.
#pragma once

#include "hub/admin/erasure.hpp"
#include "hub/intake/clock_guard.hpp"
#include "hub/register/enrolment.hpp"
#include "hub/register/renewal.hpp"
#include "hub/status/status_changes.hpp"

namespace anjungan::hub {

/// Safe to call from every thread. What it refers to must outlive it. The routes are described in
/// hub/openapi.yaml under /v1/admin.
class Admin {
public:
    struct Parts {
        KioskRegister& kiosks;
        Enrolment& enrolment;
        Renewal& renewal;
        StatusChanges& changes;
        Erasures& erasures;
        SharedDatabase database;
        ClockGuard& clock_guard;
        const Clock& clock;
    };

    explicit Admin(Parts parts) : parts_(parts) {}

    [[nodiscard]] HttpAnswer answer(const HttpRequest& request);

private:
    [[nodiscard]] Result<std::string> get(std::string_view path) const;
    [[nodiscard]] Result<std::string> post(const HttpRequest& request);
    /// The commands about one kiosk.
    [[nodiscard]] Result<std::string> post_of_kiosk(std::string_view command, ByteView body);
    [[nodiscard]] Result<std::string> kiosks() const;
    [[nodiscard]] Result<std::string> revoke(const std::string& kiosk);
    [[nodiscard]] Result<std::string> reinstate(const std::string& kiosk);
    [[nodiscard]] Result<std::string> renew(const std::string& kiosk);
    [[nodiscard]] Result<std::string> invite(const std::string& kiosk, ByteView body);
    [[nodiscard]] Result<std::string> set_state(ByteView body);
    [[nodiscard]] Result<std::string> erase(ByteView body);
    [[nodiscard]] Result<std::string> backup(ByteView body);
    [[nodiscard]] Result<std::string> accept_clock(ByteView body) const;

    Parts parts_;
};

} // namespace anjungan::hub
