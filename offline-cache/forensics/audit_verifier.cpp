// SPDX-License-Identifier: GPL-3.0-or-later
// Walking the audit chain.
#include "offline-cache/forensics/audit_verifier.hpp"

#include "base/sqlite/still_database.hpp"
#include "offline-cache/forensics/audit_sightings.hpp"
#include "offline-cache/store/audit_log.hpp"
#include "offline-cache/store/submission_entry.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::forensics {

namespace {

/// The chain alone, held against what was seen of it; stops at the first entry that does not hold.
class Walk {
public:
    Walk(std::vector<Sighting> sightings, AuditFinding& finding)
        : sightings_(std::move(sightings)), finding_(finding) {}

    Status run(sqlite::Database& database) {
        auto walked = sqlite::for_each_row(
            database.query(
                fmt::format("SELECT {} FROM audit ORDER BY seq", store::audit_row_columns)
            ),
            [this](const sqlite::Statement& row) { step(row); }
        );
        if (walked && finding_.reason.empty() && next_ < sightings_.size()) {
            const auto& seen = sightings_[next_];
            refuse(
                end_.seq + 1, fmt::format("it is missing; {} knows entry {}", seen.by, seen.seq)
            );
        }
        finding_.entries = end_.seq;
        finding_.head = to_hex(end_.head.bytes);
        finding_.intact = finding_.reason.empty();
        return walked;
    }

private:
    void step(const sqlite::Statement& row) {
        if (!finding_.reason.empty()) {
            return;
        }
        auto end = end_;
        if (auto fault = follow_chain(end, row); fault) {
            refuse(end_.seq + 1, std::move(*fault));
            return;
        }
        for (; next_ < sightings_.size() && sightings_[next_].seq <= end.seq; ++next_) {
            if (sightings_[next_].head != end.head) {
                refuse(
                    confirmed_ + 1,
                    fmt::format(
                        "it or one up to {} is not as {} saw it", end.seq, sightings_[next_].by
                    )
                );
                return;
            }
            confirmed_ = end.seq;
        }
        end_ = end;
    }

    void refuse(std::int64_t seq, std::string reason) {
        finding_.first_bad = seq;
        finding_.reason = std::move(reason);
    }

    std::vector<Sighting> sightings_;
    AuditFinding& finding_;
    store::ChainEnd end_;
    std::size_t next_ = 0;       ///< of the sightings
    std::int64_t confirmed_ = 0; ///< the last entry that somebody has seen as it is
};

/// Submission entries and outbox rows are written together, so both come in the same order.
class OutboxComparison {
public:
    static Result<OutboxComparison> start(sqlite::Database& database) {
        auto entries = database.query(
            "SELECT seq, body FROM audit WHERE kind=? ORDER BY seq",
            {static_cast<std::int64_t>(store::AuditKind::submitted)}
        );
        TRY(entries);
        auto records =
            database.query("SELECT kseq, id, digest, queue_number FROM outbox ORDER BY kseq");
        TRY(records);
        return OutboxComparison(std::move(*entries), std::move(*records));
    }

    /// Writes what differs first into the finding; leaves it alone if nothing does.
    Status run(AuditFinding& finding) {
        while (true) {
            const auto entry = entries_.step();
            const auto record = entry ? records_.step() : entry;
            TRY(record);
            if (!*entry && !*record) {
                return {};
            }
            if (auto reason = difference(*entry, *record); !reason.empty()) {
                finding.intact = false;
                finding.first_bad = *entry ? entries_.integer(0) : finding.entries + 1;
                finding.reason = std::move(reason);
                return {};
            }
        }
    }

private:
    OutboxComparison(sqlite::Statement entries, sqlite::Statement records)
        : entries_(std::move(entries)), records_(std::move(records)) {}

    [[nodiscard]] std::string difference(bool has_entry, bool has_record) const {
        if (!has_entry) {
            return fmt::format("record {} has no entry of its submission", records_.integer(0));
        }
        if (!has_record) {
            return "its record is gone from the outbox";
        }
        const auto id = record_id_from(records_.blob(1));
        const auto expected = store::submission_entry(
            static_cast<std::uint64_t>(records_.integer(0)),
            id.value_or(RecordId{}),
            records_.blob(2),
            records_.text(3)
        );
        return expected == entries_.text(1)
                   ? std::string()
                   : fmt::format(
                         "record {} in the outbox is not the one submitted", records_.integer(0)
                     );
    }

    sqlite::Statement entries_;
    sqlite::Statement records_;
};

} // namespace

Result<AuditFinding> verify_audit(sqlite::Database& database, const AuditProof& proof) {
    AuditFinding finding;
    auto sightings = collect_sightings(database, proof, finding);
    TRY(sightings);
    TRY(Walk(std::move(*sightings), finding).run(database));
    if (!finding.intact) {
        return finding;
    }
    auto comparison = OutboxComparison::start(database);
    TRY(comparison);
    TRY(comparison->run(finding));
    return finding;
}

Result<AuditFinding> verify_audit(const std::filesystem::path& path, const AuditProof& proof) {
    auto file = sqlite::StillDatabase::open(path);
    TRY(file);
    const auto audited = file->has_table("audit");
    TRY(audited);
    if (!*audited) {
        return fail(ErrorCode::corrupt, fmt::format("{} has no audit log", path.string()));
    }
    return verify_audit(file->database(), proof);
}

} // namespace anjungan::forensics
