// SPDX-License-Identifier: GPL-3.0-or-later
/// Takes what kiosks send and answers with the hub's signature, after it is on the disk.
///
/// A record of an unknown kiosk or with a bad signature gets no ack at all: a signed "rejected"
/// would otherwise be a tool to make a kiosk set aside somebody's genuine submission. A record
/// that is genuine but cannot be read is signed `rejected`. One that is genuine but beyond what its
/// kiosk may hand in for now gets no ack either, and is not opened: the kiosk keeps it and comes
/// again.
#pragma once

#include "hub/intake/allowance.hpp"
#include "hub/intake/clock_guard.hpp"
#include "hub/intake/thread_pool.hpp"
#include "hub/register/hub_keys.hpp"
#include "hub/register/kiosk_register.hpp"
#include "hub/storage/inbox.hpp"
#include "protocol/envelope.hpp"

#include <span>
#include <vector>

namespace anjungan::hub {

/// Safe to call from every thread. What it refers to must outlive it.
class Intake {
public:
    /// `guard` is told how far kiosks' clocks are from ours; null: nobody is.
    Intake(
        Inbox& inbox,
        const KioskRegister& kiosks,
        const HubKeys& keys,
        const Clock& clock,
        ClockGuard* guard = nullptr,
        const Allowances& each = {}
    )
        : inbox_(inbox),
          kiosks_(kiosks),
          keys_(keys),
          clock_(clock),
          guard_(guard),
          meter_(clock, each) {}

    /// A batch as protocol::encode_batch makes it → the acks, as protocol::encode_batch_reply
    /// makes them: one for each record of a known kiosk, in order. Errors: `invalid_input` (no
    /// batch), `unauthorised` (no record of a known kiosk in it), `not_found` (all of it is
    /// sealed to a key that is not here), `unavailable` (all of it is beyond what its kiosk may
    /// hand in for now), and the inbox's (`full`, `io`…).
    [[nodiscard]] Result<Bytes> take_batch(ByteView body);

    /// Earlier acks of this hub, as protocol::encode_batch_reply makes them → what it says of the
    /// same records now, likewise; none for a record that is not here any more. It is how a kiosk
    /// that only a stick reaches hears of `safe` and `erased`. Whoever shows an ack was told of the
    /// record before: nobody learns of another. `invalid_input`, `unauthorised` (none is this
    /// hub's); the inbox's errors.
    [[nodiscard]] Result<Bytes> renew_acks(ByteView body);

    /// A request to open a session → the signed reply. `invalid_input` or
    /// `unauthorised`; the inbox's errors.
    [[nodiscard]] Result<Bytes> open_session(ByteView body);

    /// A checkpoint of a kiosk's audit chain, as protocol::sign_checkpoint makes it → the signed
    /// witness, which is on the disk by then. A chain that goes back behind what was seen, or
    /// differs from it, is witnessed all the same and logged: failing here must not be a way to
    /// hide it. Errors as for open_session(), and `unavailable` if the kiosk shows too many.
    [[nodiscard]] Result<Bytes> witness_chain(ByteView body);

private:
    /// Signed by a known kiosk and sealed to a key that is here; not opened yet.
    struct Genuine {
        protocol::ParsedEnvelope envelope;
        const crypto::BoxKeyPair* box;
    };

    [[nodiscard]] static tl::unexpected<Error> not_readable(const Error& error);
    [[nodiscard]] Result<std::vector<Arrival>> genuine(std::span<const ByteView> envelopes);
    [[nodiscard]] Result<Genuine> examine(ByteView bytes) const;
    [[nodiscard]] bool may_hand_in(const protocol::ParsedEnvelope& envelope);
    [[nodiscard]] static Arrival arrival_of(const Genuine& record);
    [[nodiscard]] Result<Bytes>
    answer(std::span<const Arrival> arrivals, std::span<const Placed> placed, WallTime time);
    [[nodiscard]] Bytes ack(const Arrival& arrival, Placed placed, WallTime time) const;

    Inbox& inbox_;
    const KioskRegister& kiosks_;
    const HubKeys& keys_;
    const Clock& clock_;
    ClockGuard* guard_;
    Meter meter_;
    ThreadPool pool_;
};

} // namespace anjungan::hub
