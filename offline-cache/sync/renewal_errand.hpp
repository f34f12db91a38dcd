// SPDX-License-Identifier: GPL-3.0-or-later
/// Has the kiosk's certificate renewed before it is over, and after it too.
#pragma once

#include "offline-cache/sync/errand.hpp"
#include "offline-cache/sync/transport.hpp"
#include "protocol/renewal.hpp"

#include <filesystem>
#include <functional>

namespace anjungan::sync {

/// With less than this left and no renewal, an operator is told.
constexpr std::chrono::seconds certificate_fault_time = std::chrono::days(30);

/// The operator's sentence; empty while the certificate holds for long enough.
[[nodiscard]] std::string certificate_fault(const protocol::Certificate& certificate, WallTime now);

/// Goes before a session, not after it: a kiosk whose certificate is over gets none. The references
/// must outlive it. Called on the sync thread only.
class RenewalErrand : public Errand {
public:
    struct Parts {
        const Clock& clock;
        Transport& transport;
        const crypto::SigningKey& key;     ///< the kiosk's own
        protocol::Certificate certificate; ///< the one it has
        crypto::SignPublicKey hub;         ///< whose signature counts
        std::filesystem::path file;        ///< where a renewed one is kept
        /// Told certificate_fault() when it changes.
        std::function<void(const std::string& sentence)> tell = [](const std::string&) {};
    };
    /// After a hub that did not renew it, while it still holds.
    static constexpr std::chrono::milliseconds between = std::chrono::hours(24);
    /// After no answer; and after a refusal once it is over, for then nothing else goes on.
    static constexpr std::chrono::milliseconds after_failure = std::chrono::minutes(5);

    explicit RenewalErrand(Parts parts) : parts_(std::move(parts)) {}

    /// Asks when less than a third of the time is left, or when the clock, being before the
    /// certificate's beginning, cannot say.
    [[nodiscard]] bool step() override;

    /// Says at once what there is to say; each step does, too. Before the sync thread begins.
    void tell();

    [[nodiscard]] const protocol::Certificate& certificate() const { return parts_.certificate; }

private:
    [[nodiscard]] bool is_wanted(WallTime now) const;
    [[nodiscard]] Status renew();

    Parts parts_;
    BootTime due_ = BootTime(0);
    std::string told_;
};

} // namespace anjungan::sync
