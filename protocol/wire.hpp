// SPDX-License-Identifier: GPL-3.0-or-later
/// The binary bodies of the hub's HTTP interface: batches of envelopes and their acks.
///
/// Batch, version 1, integers big-endian: "AJB" · version u8 · count u8 · per record: length u32 +
/// envelope. Reply: "AJR" · version u8 · count u8 · per record: length u16 + signed ack. Neither is
/// signed as a whole, because each record in it is.
///
/// Strict: a length that does not add up, an empty record or a byte too many is `corrupt`, another
/// version `unsupported`, a broken limit `full`. Pure functions, any thread.
#pragma once

#include "base/bytes.hpp"

namespace anjungan::protocol {

constexpr std::size_t max_batch_records = 100;
constexpr std::size_t max_batch_bytes = std::size_t{256} << 10;
/// What the batch adds: once, and for each record. For choosing how many fit.
constexpr std::size_t batch_overhead_bytes = 5;
constexpr std::size_t record_overhead_bytes = 4;
/// The largest reply the kiosk reads.
constexpr std::size_t max_batch_reply_bytes = std::size_t{64} << 10;

/// Content types of the two bodies.
constexpr std::string_view batch_media_type = "application/vnd.anjungan.batch";
constexpr std::string_view batch_reply_media_type = "application/vnd.anjungan.acks";

/// 1 to 100 envelopes. `full` when they are too many or too large together.
[[nodiscard]] Result<Bytes> encode_batch(std::span<const ByteView> envelopes);
[[nodiscard]] Result<Bytes> encode_batch(std::span<const Bytes> envelopes);
/// The envelopes, each within `body`, which must outlive them.
[[nodiscard]] Result<std::vector<ByteView>> decode_batch(ByteView body);

/// 0 to 100 signed acks (a partial reply is allowed).
[[nodiscard]] Result<Bytes> encode_batch_reply(std::span<const Bytes> acks);
/// The acks, each still to be verified.
[[nodiscard]] Result<std::vector<Bytes>> decode_batch_reply(ByteView body);

} // namespace anjungan::protocol
