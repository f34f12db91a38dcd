// SPDX-License-Identifier: GPL-3.0-or-later
/// Asks the hub for news when there is nothing to send, a page at a time.
///
/// News is a service on top: whatever goes wrong here, an old hub that has no such path included,
/// neither delays nor changes what is sent.
#pragma once

#include "offline-cache/sync/errand.hpp"
#include "offline-cache/sync/outbox_port.hpp"
#include "offline-cache/sync/transport.hpp"
#include "protocol/crypto/sign.hpp"

#include <string>

namespace anjungan::sync {

/// Belongs to the sync thread.
class UpdatesErrand : public Errand {
public:
    /// Between two readings; shorter than a session, so that each session has one.
    static constexpr std::chrono::milliseconds every = std::chrono::minutes(10);

    /// Everything referred to must outlive the errand.
    struct Parts {
        const Clock& clock;
        Transport& transport;
        OutboxPort& outbox;
        const crypto::SigningKey& key; ///< the kiosk's own
        std::string kiosk;             ///< ours
        crypto::SignPublicKey hub;     ///< whose signature counts
    };

    explicit UpdatesErrand(Parts parts) : parts_(std::move(parts)) {}

    /// Only what this hub signed, for this request and in the epoch of the last session, is kept.
    [[nodiscard]] bool step() override;

private:
    [[nodiscard]] Result<bool> read_page();
    [[nodiscard]] Status take_acks(const protocol::UpdatesReply& page);

    Parts parts_;
    BootTime due_ = BootTime(0);
};

} // namespace anjungan::sync
