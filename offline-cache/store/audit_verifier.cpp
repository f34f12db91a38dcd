// Walking the audit chain.
#include "offline-cache/store/audit_verifier.hpp"

#include "offline-cache/store/audit_log.hpp"
#include "offline-cache/store/still_database.hpp"
#include "offline-cache/store/submission_entry.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::store {

namespace {

AuditEntry entry_from(const Statement& row) {
    AuditEntry entry;
    entry.seq = row.integer(0);
    entry.at = row.integer(1);
    const auto boot_id = row.blob(2);
    std::copy_n(
        boot_id.begin(), std::min(boot_id.size(), entry.boot_id.size()), entry.boot_id.begin()
    );
    entry.mono = row.integer(3);
    entry.kind = row.integer(4);
    entry.body = std::string(row.text(5));
    return entry;
}

/// The chain alone; stops at the first entry that does not hold.
Result<AuditFinding> walk(Database& database) {
    auto rows =
        database.query("SELECT seq, at, boot_id, mono, kind, body, hash FROM audit ORDER BY seq");
    if (!rows) {
        return fail(std::move(rows.error()));
    }
    AuditFinding finding;
    crypto::Digest head;
    while (true) {
        const auto more = rows->step();
        if (!more) {
            return fail(more.error());
        }
        finding.head = to_hex(head.bytes);
        if (!*more) {
            finding.intact = true;
            return finding;
        }
        const auto entry = entry_from(*rows);
        const auto hash = hash_entry(head, entry);
        const bool in_order = entry.seq == finding.entries + 1;
        if (!in_order || !std::ranges::equal(hash.bytes, rows->blob(6))) {
            finding.first_bad = finding.entries + 1;
            finding.reason = in_order ? "its content does not match its hash"
                                      : fmt::format("it is missing; entry {} follows", entry.seq);
            return finding;
        }
        head = hash;
        ++finding.entries;
    }
}

/// Submission entries and outbox rows are written together, so both come in the same order.
class OutboxComparison {
public:
    static Result<OutboxComparison> start(Database& database) {
        auto entries = database.query(
            "SELECT seq, body FROM audit WHERE kind=? ORDER BY seq",
            {static_cast<std::int64_t>(AuditKind::submitted)}
        );
        if (!entries) {
            return fail(std::move(entries.error()));
        }
        auto records =
            database.query("SELECT kseq, id, digest, queue_number FROM outbox ORDER BY kseq");
        if (!records) {
            return fail(std::move(records.error()));
        }
        return OutboxComparison(std::move(*entries), std::move(*records));
    }

    /// Writes what differs first into the finding; leaves it alone if nothing does.
    Status run(AuditFinding& finding) {
        while (true) {
            const auto entry = entries_.step();
            const auto record = entry ? records_.step() : entry;
            if (!record) {
                return fail(record.error());
            }
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
    OutboxComparison(Statement entries, Statement records)
        : entries_(std::move(entries)), records_(std::move(records)) {}

    [[nodiscard]] std::string difference(bool has_entry, bool has_record) const {
        if (!has_entry) {
            return fmt::format("record {} has no entry of its submission", records_.integer(0));
        }
        if (!has_record) {
            return "its record is gone from the outbox";
        }
        const auto id = record_id_from(records_.blob(1));
        const auto expected = submission_entry(
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

    Statement entries_;
    Statement records_;
};

} // namespace

Result<AuditFinding> verify_audit(Database& database) {
    auto finding = walk(database);
    if (!finding || !finding->intact) {
        return finding;
    }
    auto comparison = OutboxComparison::start(database);
    if (!comparison) {
        return fail(std::move(comparison.error()));
    }
    if (auto compared = comparison->run(*finding); !compared) {
        return fail(std::move(compared.error()));
    }
    return finding;
}

Result<AuditFinding> verify_audit(const std::filesystem::path& path) {
    auto file = StillDatabase::open(path);
    if (!file) {
        return fail(std::move(file.error()));
    }
    const auto audited = file->has_table("audit");
    if (!audited) {
        return fail(audited.error());
    }
    if (!*audited) {
        return fail(ErrorCode::corrupt, fmt::format("{} has no audit log", path.string()));
    }
    return verify_audit(file->database());
}

} // namespace anjungan::store
