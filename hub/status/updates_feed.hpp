// SPDX-License-Identifier: GPL-3.0-or-later
/// GET /v1/updates: what a kiosk may know that happened after a cursor, signed by the hub.
#pragma once

#include "hub/http/http.hpp"
#include "hub/register/hub_keys.hpp"
#include "hub/register/kiosk_register.hpp"
#include "hub/status/status_changes.hpp"

namespace anjungan::hub {

/// Safe to call from every thread. What it refers to must outlive it.
class UpdatesFeed {
public:
    struct Parts {
        StatusChanges& changes;
        const KioskRegister& kiosks;
        const HubKeys& keys;
        const Clock& clock;
        std::uint64_t epoch = 0; ///< the inbox's
    };

    explicit UpdatesFeed(Parts parts) : parts_(parts) {}

    /// As hub/openapi.yaml describes it: 400, 401, 503 or a page.
    [[nodiscard]] HttpAnswer answer(const HttpRequest& request);

private:
    [[nodiscard]] protocol::Update
    later_ack(const LaterAck& record, const protocol::UpdatesReply& to);

    Parts parts_;
};

} // namespace anjungan::hub
