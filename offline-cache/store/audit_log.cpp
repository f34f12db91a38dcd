// SPDX-License-Identifier: GPL-3.0-or-later
// Appending to the audit chain.
#include "offline-cache/store/audit_log.hpp"

namespace anjungan::store {

namespace {

void append_number(Bytes& out, std::int64_t number) {
    const auto bits = static_cast<std::uint64_t>(number);
    for (int shift = 56; shift >= 0; shift -= 8) {
        out.push_back(static_cast<std::uint8_t>(bits >> shift));
    }
}

} // namespace

crypto::Digest hash_entry(const crypto::Digest& previous, const AuditEntry& entry) {
    const auto context = as_bytes("anjungan audit v1");
    const auto body = as_bytes(entry.body);
    Bytes encoded(context.begin(), context.end());
    append_number(encoded, entry.seq);
    append_number(encoded, entry.at);
    encoded.insert(encoded.end(), entry.boot_id.begin(), entry.boot_id.end());
    append_number(encoded, entry.mono);
    append_number(encoded, entry.kind);
    encoded.insert(encoded.end(), body.begin(), body.end());
    return crypto::chain_hash(previous, encoded);
}

Status AuditLog::append(AuditKind kind, std::string body) {
    const auto previous = head();
    TRY(previous);
    const auto last = database_.integer("SELECT max(seq) FROM audit");
    TRY(last);
    const AuditEntry entry{
        last->value_or(0) + 1,
        seconds_of(clock_.wall_time()),
        boot_id_,
        clock_.boot_time().count(),
        static_cast<std::int64_t>(kind),
        std::move(body)};
    const auto hash = hash_entry(*previous, entry);
    const auto written = database_.run(
        "INSERT INTO audit(seq, at, boot_id, mono, kind, body, hash) VALUES(?,?,?,?,?,?,?)",
        {entry.seq,
         entry.at,
         ByteView(entry.boot_id),
         entry.mono,
         entry.kind,
         std::string_view(entry.body),
         ByteView(hash.bytes)}
    );
    TRY(written);
    return {};
}

Result<crypto::Digest> AuditLog::head() {
    const auto hash = database_.blob("SELECT hash FROM audit ORDER BY seq DESC LIMIT 1");
    TRY(hash);
    if (!*hash) {
        return crypto::Digest{};
    }
    return crypto::digest_from(**hash);
}

} // namespace anjungan::store
