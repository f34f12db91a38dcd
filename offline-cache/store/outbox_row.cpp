// Compares an envelope with the row it stands in.
#include "offline-cache/store/outbox_row.hpp"

#include "offline-cache/protocol/envelope.hpp"

#include <algorithm>

namespace anjungan::store {

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

} // namespace anjungan::store
