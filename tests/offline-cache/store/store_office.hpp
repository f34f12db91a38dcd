// SPDX-License-Identifier: GPL-3.0-or-later
/// One kiosk with its keys, its hub's keys and a directory of its own: what the store tests share.
#pragma once

#include "offline-cache/forensics/audit_verifier.hpp"
#include "offline-cache/store/store.hpp"
#include "protocol/ack.hpp"
#include "protocol/checkpoint.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"
#include "tests/support/temporary_directory.hpp"

namespace anjungan::test {

class StoreOffice {
public:
    StoreOffice();

    [[nodiscard]] std::filesystem::path directory() const { return directory_.path(); }
    [[nodiscard]] std::filesystem::path database() const { return directory_.path() / "kiosk.db"; }
    [[nodiscard]] const crypto::BoxKeyPair& hub_box() const { return hub_box_; }

    Result<std::unique_ptr<store::Store>>
    try_open(const std::filesystem::path& path, const std::string& kiosk = "BALAI-1");
    std::unique_ptr<store::Store> open();

    /// The machine was off for so long; what is opened from now on runs in another boot.
    void reboot(std::chrono::seconds off = std::chrono::seconds(30)) {
        clock.reboot(off);
        ++boot_[0];
    }

    [[nodiscard]] RecordId new_id() const { return make_record_id(clock); }
    /// A request with a body, a number of group A and a slip that shows the number.
    [[nodiscard]] static store::SubmissionRequest request(const RecordId& id);
    store::Commit submit(store::Store& store) const;

    /// What the hub would say of a record that waits in the outbox.
    [[nodiscard]] protocol::Ack
    ack_for(store::Store& store, const store::Commit& commit, protocol::AckStatus status) const;
    [[nodiscard]] Bytes sign(const protocol::Ack& ack) const {
        return protocol::sign_ack(ack, hub_);
    }
    [[nodiscard]] Bytes sign(const protocol::Witness& witness) const {
        return protocol::sign_witness(witness, hub_);
    }
    /// Kiosk's and hub's keys, and what the hub has witnessed.
    [[nodiscard]] forensics::AuditProof audit_proof(std::vector<Bytes> witnesses) const {
        return {kiosk_.public_key(), hub_.public_key(), std::move(witnesses)};
    }
    /// What the parts of a Store share, over a database of this office.
    std::unique_ptr<store::StoreContext> context();
    [[nodiscard]] Result<protocol::Ack> verify(ByteView signed_ack) const {
        return protocol::verify_ack(signed_ack, hub_.public_key());
    }

    FakeClock clock;

private:
    [[nodiscard]] store::StoreIdentity identity(const std::string& kiosk) const;

    TemporaryDirectory directory_;
    store::BootId boot_ = {1};
    crypto::SigningKey kiosk_ = crypto::SigningKey::make();
    crypto::SigningKey hub_ = crypto::SigningKey::make();
    crypto::BoxKeyPair hub_box_ = crypto::BoxKeyPair::make();
    crypto::BoxKeyPair recovery_ = crypto::BoxKeyPair::make();
};

/// Where a record of this store stands.
store::RecordState state_of(store::Store& store, const store::Commit& commit);

/// Copies database and -wal as a power cut would leave them, while the store is open.
std::filesystem::path copy_as_after_power_cut(const StoreOffice& office);

} // namespace anjungan::test
