// SPDX-License-Identifier: GPL-3.0-or-later
/// The hub's permanent record of what arrived: each submission once, sealed.
///
/// One narrow interface, so that an office may later keep it in another database; `SqliteInbox` is
/// the one for a single office.
#pragma once

#include "base/clock.hpp"
#include "base/record_id.hpp"
#include "hub/storage/submission_state.hpp"
#include "protocol/crypto/hash.hpp"
#include "protocol/sync_open.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace anjungan::hub {

/// What the hub found out about an envelope of a kiosk it knows.
enum class Fitness {
    fit,   ///< it opens and holds a submission
    unfit, ///< it can never be read: kept aside, never placed
};

/// One verified envelope. In clear there is only what a status page needs.
struct Arrival {
    std::string kiosk;
    RecordId id;
    std::uint64_t kseq = 0;
    crypto::Digest digest;
    Fitness fitness = Fitness::unfit;
    std::string service; ///< the service's id; empty if unfit
    std::string code;    ///< the receipt code's ten symbols
    ByteView envelope;   ///< lives as long as the call
};

enum class Placed {
    stored,    ///< new, and on the disk
    duplicate, ///< there already with the same digest
    safe,      ///< the same, and it was read back from a backup
    conflict,  ///< the id or the kiosk's number belongs to another digest; kept aside
    rejected,  ///< unfit; kept aside
    no_room,   ///< should be kept aside, but as much of its kiosk is: nothing was done
    erased,    ///< an officer has erased it: only its number is kept
};

/// Of one kiosk, kept aside: records, and bytes of their envelopes.
constexpr std::int64_t max_set_aside_records = 1000;
constexpr std::int64_t max_set_aside_bytes = std::int64_t{64} << 20;

/// How far a kiosk's records have come.
struct Progress {
    std::uint64_t high_water = 0; ///< each number from 1 to here was seen; 0: none
    /// What is lacking, rising; the last one has no end (`endless`): nothing is known from there.
    std::vector<protocol::KseqGap> gaps;
};
constexpr std::uint64_t endless = 0x7FFF'FFFF'FFFF'FFFF;

/// What may be told to whoever holds the receipt code.
struct PublicRecord {
    std::string service;
    WallTime received;
    SubmissionState state = SubmissionState::sent;
};

/// An entry of a kiosk's audit chain, as a checkpoint showed it.
struct SeenEntry {
    std::uint64_t seq = 0; ///< 0: none
    crypto::Digest head;

    bool operator==(const SeenEntry&) const = default;
};

/// Safe to call from every thread.
class Inbox {
public:
    Inbox() = default;
    Inbox(const Inbox&) = delete;
    Inbox& operator=(const Inbox&) = delete;
    virtual ~Inbox() = default;

    /// Made with the database and kept while it lives. A later database has a higher one, and so
    /// has a copy that was put back: what was said in between has to be said again.
    [[nodiscard]] virtual std::uint64_t epoch() const = 0;

    /// All in one transaction, durable when it returns; the outcomes are in the order of the
    /// arrivals. On an Error nothing was placed: `full`, `io`, `corrupt`.
    [[nodiscard]] virtual Result<std::vector<Placed>>
    place(std::span<const Arrival> arrivals, WallTime received) = 0;

    /// What place() would say if a record that was here came again; its envelope does not matter
    /// and nothing changes. Nothing: it is not here (any more).
    [[nodiscard]] virtual Result<std::optional<Placed>> standing(const Arrival& arrival) = 0;

    [[nodiscard]] virtual Result<Progress> progress(std::string_view kiosk) = 0;

    /// By the ten symbols. Usually none or one; two submissions may share a code.
    [[nodiscard]] virtual Result<std::vector<PublicRecord>> find(std::string_view code) = 0;

    /// The highest entry of the kiosk's audit chain that was witnessed so far.
    [[nodiscard]] virtual Result<SeenEntry> last_witnessed(std::string_view kiosk) = 0;
    /// Durable when it returns; the first witness of an entry is the one that is kept.
    [[nodiscard]] virtual Status
    keep_witness(std::string_view kiosk, const SeenEntry& entry, ByteView witness) = 0;
};

} // namespace anjungan::hub
