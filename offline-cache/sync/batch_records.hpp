// SPDX-License-Identifier: GPL-3.0-or-later
/// Small helpers around the records of one batch.
#pragma once

#include "offline-cache/sync/batch_size.hpp"
#include "offline-cache/sync/outbox_port.hpp"

#include <span>
#include <vector>

namespace anjungan::sync {

/// Room for envelopes in the largest batch.
constexpr std::size_t max_batch_envelope_bytes =
    protocol::max_batch_bytes - protocol::batch_overhead_bytes -
    protocol::max_batch_records * protocol::record_overhead_bytes;

/// What the envelopes of the next batch may come to.
[[nodiscard]] std::size_t envelope_bytes(const BatchSize& size);

/// The oldest records without an ack, within the size's limit and the batch's bytes, without those
/// that the size leaves out.
[[nodiscard]] Result<std::vector<store::SealedRecord>>
next_sealed(OutboxPort& outbox, const BatchSize& size);

[[nodiscard]] std::vector<std::uint64_t> numbers_of(std::span<const store::SealedRecord> records);

/// The body to post.
[[nodiscard]] Result<Bytes> encode(std::span<const store::SealedRecord> records);

} // namespace anjungan::sync
