// SPDX-License-Identifier: GPL-3.0-or-later
// Checkpoints and witnesses, as something to hold a chain against.
#include "offline-cache/forensics/audit_sightings.hpp"

#include "base/local_time.hpp"
#include "base/sqlite/still_database.hpp"
#include "offline-cache/store/meta.hpp"
#include "protocol/checkpoint.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::forensics {

namespace {

class Collector {
public:
    Collector(const AuditProof& proof, AuditFinding& finding) : proof_(proof), finding_(finding) {}

    /// A checkpoint row of the file: signed by the kiosk, perhaps witnessed.
    void take_row(const sqlite::Statement& row) {
        const auto seq = row.integer(0);
        const auto own = checkpoint(row.blob(1));
        if (!own || static_cast<std::int64_t>(own->seq) != seq) {
            refuse(seq, "its checkpoint is not one that this kiosk signed");
            return;
        }
        ++finding_.checkpoints;
        add(*own, "the kiosk's checkpoint", own->time);
        if (!row.is_null(2)) {
            take_witness(row.blob(2), own->kiosk);
        }
    }

    /// The hub's word about a checkpoint of `kiosk`; those about others are left out.
    void take_witness(ByteView bytes, std::string_view kiosk) {
        // Without the hub's key its word counts as it stands: it can only accuse.
        const auto witness = proof_.hub ? protocol::verify_witness(bytes, *proof_.hub)
                                        : protocol::read_witness(bytes);
        const auto seen = witness ? checkpoint(witness->checkpoint) : fail(witness.error());
        if (!seen) {
            refuse(0, "a witness in it is not one that the hub signed for this kiosk");
            return;
        }
        if (seen->kiosk == kiosk) {
            ++finding_.witnesses;
            add(*seen, "the hub's witness", witness->time);
        }
    }

    std::vector<Sighting> finish() {
        std::ranges::stable_sort(sightings_, {}, &Sighting::seq);
        return std::move(sightings_);
    }

private:
    [[nodiscard]] Result<protocol::Checkpoint> checkpoint(ByteView bytes) const {
        return proof_.kiosk ? protocol::verify_checkpoint(bytes, *proof_.kiosk)
                            : protocol::read_checkpoint(bytes);
    }

    void add(const protocol::Checkpoint& seen, std::string_view by, WallTime time) {
        sightings_.push_back(
            {static_cast<std::int64_t>(seen.seq),
             seen.head,
             fmt::format("{} of {}", by, iso_utc(time))}
        );
    }

    void refuse(std::int64_t seq, std::string reason) {
        if (finding_.reason.empty()) {
            finding_.first_bad = seq;
            finding_.reason = std::move(reason);
        }
    }

    const AuditProof& proof_;
    AuditFinding& finding_;
    std::vector<Sighting> sightings_;
};

} // namespace

Result<std::vector<Sighting>>
collect_sightings(sqlite::Database& database, const AuditProof& proof, AuditFinding& finding) {
    Collector collector(proof, finding);
    const auto table =
        database.integer("SELECT count(*) FROM sqlite_schema WHERE name='checkpoint'");
    TRY(table);
    if (*table == 1) { // a file from before there were checkpoints has none
        const auto taken = sqlite::for_each_row(
            database.query("SELECT seq, signed, witness FROM checkpoint ORDER BY seq"),
            [&](const sqlite::Statement& row) { collector.take_row(row); }
        );
        TRY(taken);
    }
    const auto kiosk = store::Meta(database).blob(store::MetaKey::kiosk);
    TRY(kiosk);
    for (const auto& witness : proof.witnesses) {
        const auto read = protocol::read_witness(witness);
        const auto about = read ? protocol::read_checkpoint(read->checkpoint) : fail(read.error());
        if (*kiosk && (!about || about->kiosk == as_text(**kiosk))) {
            collector.take_witness(witness, as_text(**kiosk));
        }
    }
    return collector.finish();
}

Result<std::vector<Bytes>> read_witnesses(const std::filesystem::path& hub_database) {
    auto file = sqlite::StillDatabase::open(hub_database);
    TRY(file);
    const auto there = file->has_table("witness");
    TRY(there);
    if (!*there) {
        return fail(
            ErrorCode::corrupt, fmt::format("{} holds no witnesses", hub_database.string())
        );
    }
    std::vector<Bytes> witnesses;
    const auto taken = sqlite::for_each_row(
        file->database().query("SELECT signed FROM witness ORDER BY kiosk, seq"),
        [&](const sqlite::Statement& row) {
            const auto bytes = row.blob(0);
            witnesses.emplace_back(bytes.begin(), bytes.end());
        }
    );
    return taken ? Result<std::vector<Bytes>>(std::move(witnesses)) : fail(taken.error());
}

} // namespace anjungan::forensics
