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
    const auto header = protocol::read_header(row.envelope);
    const auto digest = protocol::envelope_digest(row.envelope);
    if (!header || !digest) {
        return "its envelope is damaged";
    }
    if (header->kseq != row.kseq || !std::ranges::equal(header->id.bytes, row.id)) {
        return "its envelope belongs to another record";
    }
    if (!std::ranges::equal(digest->bytes, row.digest)) {
        return "its envelope does not match its digest";
    }
    // The digest covers all but the signature, which closes the envelope.
    if (row.envelope.size() < row.signature.size() ||
        !std::ranges::equal(ByteView(row.envelope).last(row.signature.size()), row.signature)) {
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
