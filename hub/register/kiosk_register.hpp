// SPDX-License-Identifier: GPL-3.0-or-later
/// The kiosks that may send: their certificates, each signed by this hub, in the hub's database.
///
/// A row is never deleted. A kiosk is *active* while it has a row that is not revoked; there is at
/// most one such row for each name. A revoked key stays revoked, whatever certificate files say. An
/// active kiosk whose certificate is over may send no more until it is renewed.
#pragma once

#include "base/mutex.hpp"
#include "hub/storage/shared_database.hpp"
#include "protocol/certificate.hpp"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace anjungan::hub {

struct RegisteredKiosk {
    protocol::Certificate certificate;
    WallTime enrolled;
    std::optional<WallTime> revoked; ///< nothing: it may send
};

/// Enters an active kiosk within the caller's transaction. `conflict` if the kiosk is active with
/// another key or if this key was revoked; the same certificate once more changes nothing.
[[nodiscard]] Status
enter_kiosk(sqlite::Database& database, const protocol::Certificate& certificate, WallTime now);

/// Safe to call from every thread. Changes take effect at once and are durable when they return.
class KioskRegister {
public:
    /// `conflict` if the database holds a certificate that `hub` did not sign: the keys directory
    /// is another hub's. The database's errors. `after_reading` is called each time the rows have
    /// been read and are not remembered yet: a test can try to come in between.
    [[nodiscard]] static Result<std::unique_ptr<KioskRegister>> open(
        SharedDatabase database,
        const crypto::SignPublicKey& hub,
        std::function<void()> after_reading = [] {}
    );

    /// Enters the certificates of files whose keys are not known yet. One that was revoked stays
    /// so. `conflict`, naming the kiosk, if it is active with another key.
    [[nodiscard]] Status import(std::span<const protocol::Certificate> certificates, WallTime now);

    /// Nothing unless this kiosk is active.
    [[nodiscard]] std::optional<protocol::Certificate> certificate_of(std::string_view kiosk) const;
    /// Nothing unless this kiosk is active and its certificate holds at this time.
    [[nodiscard]] std::optional<crypto::SignPublicKey>
    key_of(std::string_view kiosk, WallTime at) const;
    /// How many are active.
    [[nodiscard]] std::size_t size() const;

    /// In the place of the active certificate of the same kiosk and key. `not_found` if there is
    /// none.
    [[nodiscard]] Status replace(const protocol::Certificate& certificate);

    /// From now on the kiosk is a stranger. `not_found` unless it is active.
    [[nodiscard]] Status revoke(std::string_view kiosk, WallTime now);
    /// Takes the last revocation back: a kiosk that was found again can still hand in what it
    /// holds. `not_found` if it has none, `conflict` if it is active by now with another key.
    [[nodiscard]] Status reinstate(std::string_view kiosk);

    /// Every row, by name and then by age.
    [[nodiscard]] Result<std::vector<RegisteredKiosk>> all() const;

    /// Reads anew who may send: after somebody else called enter_kiosk().
    [[nodiscard]] Status reload();

private:
    KioskRegister(
        SharedDatabase database,
        const crypto::SignPublicKey& hub,
        std::function<void()> after_reading
    )
        : database_(database), hub_(hub), after_reading_(std::move(after_reading)) {}

    SharedDatabase database_;
    crypto::SignPublicKey hub_;
    std::function<void()> after_reading_;
    mutable Mutex mutex_; ///< taken after the database's, if both
    std::map<std::string, protocol::Certificate, std::less<>> active_ GUARDED_BY(mutex_);
};

} // namespace anjungan::hub
