// SPDX-License-Identifier: GPL-3.0-or-later
// Compares an envelope with the row it stands in.
#include "offline-cache/store/outbox_row.hpp"

#include "protocol/envelope.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::store {

namespace {

Bytes copy(ByteView bytes) {
    return {bytes.begin(), bytes.end()};
}

} // namespace

OutboxRow outbox_row_from(const sqlite::Statement& statement) {
    return {
        static_cast<std::uint64_t>(statement.integer(0)),
        copy(statement.blob(1)),
        statement.integer(2),
        copy(statement.blob(3)),
        copy(statement.blob(4)),
        copy(statement.blob(5))};
}

std::optional<std::string> fault_of(const OutboxRow& row) {
    const auto envelope = protocol::ParsedEnvelope::parse(row.envelope);
    if (!envelope) {
        return "its envelope is damaged";
    }
    const auto& header = envelope->header();
    if (header.kseq != row.kseq || !std::ranges::equal(header.id.bytes, row.id)) {
        return "its envelope belongs to another record";
    }
    if (!std::ranges::equal(envelope->digest().bytes, row.digest)) {
        return "its envelope does not match its digest";
    }
    if (!std::ranges::equal(envelope->signature().bytes, row.signature)) { // no digest covers it
        return "its signature is damaged";
    }
    return std::nullopt;
}

std::string damaged_record(std::uint64_t kseq, std::string_view fault) {
    return fmt::format(
        "record {} on this kiosk's disk is damaged: {}. Save what can be read with anjungan-tool "
        "outbox export, then replace the disk",
        kseq,
        fault
    );
}

} // namespace anjungan::store
