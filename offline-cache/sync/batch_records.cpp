// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses and encodes the records of a batch.
#include "offline-cache/sync/batch_records.hpp"

#include "protocol/envelope.hpp"

#include <algorithm>

namespace anjungan::sync {

namespace {

/// How many records from the front fit; one always does.
std::size_t count_fitting(
    std::span<const store::SealedRecord> records, std::size_t most, std::size_t most_bytes
) {
    std::size_t count = 0;
    std::size_t bytes = 0;
    for (const auto& record : records.first(std::min(records.size(), most))) {
        bytes += record.envelope.size();
        if (count > 0 && bytes > most_bytes) {
            break;
        }
        ++count;
    }
    return count;
}

} // namespace

std::size_t envelope_bytes(const BatchSize& size) {
    return std::min(size.bytes(), max_batch_envelope_bytes);
}

Result<std::vector<store::SealedRecord>> next_sealed(OutboxPort& outbox, const BatchSize& size) {
    // Asks for more by as many as are left out: they come first and are dropped here.
    const auto spare = size.left_out();
    auto records = outbox.sealed_batch(
        size.records() + spare, envelope_bytes(size) + spare * protocol::max_envelope_bytes
    );
    if (records) {
        std::erase_if(*records, [&size](const auto& record) {
            return size.is_left_out(record.kseq);
        });
        records->resize(count_fitting(*records, size.records(), envelope_bytes(size)));
    }
    return records;
}

std::vector<std::uint64_t> numbers_of(std::span<const store::SealedRecord> records) {
    std::vector<std::uint64_t> numbers;
    numbers.reserve(records.size());
    for (const auto& record : records) {
        numbers.push_back(record.kseq);
    }
    return numbers;
}

Result<Bytes> encode(std::span<const store::SealedRecord> records) {
    std::vector<ByteView> envelopes;
    envelopes.reserve(records.size());
    for (const auto& record : records) {
        envelopes.emplace_back(record.envelope);
    }
    return protocol::encode_batch(envelopes);
}

} // namespace anjungan::sync
