// SPDX-License-Identifier: GPL-3.0-or-later
/// Signed checkpoints of the audit chain, and the hub's witness for them.
#pragma once

#include "offline-cache/store/store_context.hpp"
#include "protocol/checkpoint.hpp"

namespace anjungan::store {

/// What a witness says about this kiosk's chain.
enum class WitnessOutcome {
    kept,         ///< the checkpoint is witnessed now, or was already
    chain_differs ///< kept too, but the hub has seen entries that this chain does not hold: audited
};

/// Part of a Store: same thread, dies with it.
class Checkpoints {
public:
    /// A checkpoint is due after so many entries, or after so much time with at least one.
    static constexpr std::int64_t max_entries = 64;
    static constexpr std::chrono::seconds max_time = std::chrono::minutes(15);

    explicit Checkpoints(StoreContext& context) : context_(context) {}

    /// Inside the transaction of what was appended: signs a checkpoint if one is due.
    Status add_if_due();

    /// The newest checkpoint, as it travels to the hub; made first if entries came after the last
    /// one. Nothing if the hub has witnessed the whole chain already.
    Result<std::optional<Bytes>> unwitnessed();

    /// Keeps the hub's word for one of our checkpoints. `unauthorised` unless the hub signed it and
    /// we the checkpoint in it, `not_found` if there is no such checkpoint here; nothing changed.
    Result<WitnessOutcome> keep_witness(ByteView bytes);

    /// That the entries after the last checkpoint hold, and follow from it. `corrupt` names the
    /// first that does not. The part before was looked at when it was young;
    /// verify_audit() walks it all.
    Status check_end();

private:
    Status add();
    Status catch_up();
    Result<WitnessOutcome>
    keep(const protocol::Witness& witness, std::uint64_t seq, ByteView bytes);
    Result<std::int64_t> last_entry();
    Result<bool> holds(std::uint64_t seq, const crypto::Digest& head);

    StoreContext& context_;
};

} // namespace anjungan::store
