// SPDX-License-Identifier: GPL-3.0-or-later
// Signed checkpoints and their witnesses.
#include "protocol/checkpoint.hpp"

#include "protocol/kiosk_id.hpp"
#include "protocol/signed_frame.hpp"

#include <cassert>

namespace anjungan::protocol {

namespace {

constexpr SignedFrame checkpoint_frame = {
    "the checkpoint",
    "AJC",
    "anjungan checkpoint v1",
    "the checkpoint is not signed by this kiosk"};
constexpr SignedFrame witness_frame = {
    "the witness", "AJW", "anjungan witness v1", "the witness is not signed by this hub"};

Checkpoint parse_checkpoint(OctetReader& reader) {
    Checkpoint checkpoint;
    checkpoint.kiosk = reader.kiosk();
    checkpoint.seq = reader.u64();
    checkpoint.head.bytes = reader.array<32>();
    checkpoint.time = reader.time();
    if (checkpoint.seq == 0) {
        reader.refuse(ErrorCode::corrupt, "is of an empty chain");
    }
    return checkpoint;
}

Witness parse_witness(OctetReader& reader) {
    Witness witness;
    const auto inner = reader.octets(reader.u16());
    witness.checkpoint = Bytes(inner.begin(), inner.end());
    witness.previous_seq = reader.u64();
    witness.previous_head.bytes = reader.array<32>();
    witness.time = reader.time();
    return witness;
}

} // namespace

Bytes sign_checkpoint(const Checkpoint& checkpoint, const crypto::SigningKey& kiosk) {
    assert(is_kiosk_id(checkpoint.kiosk));
    return checkpoint_frame.sign(kiosk, [&checkpoint](OctetWriter& writer) {
        writer.kiosk(checkpoint.kiosk);
        writer.u64(checkpoint.seq);
        writer.octets(checkpoint.head.bytes);
        writer.time(checkpoint.time);
    });
}

Result<Checkpoint> read_checkpoint(ByteView bytes) {
    return checkpoint_frame.read(bytes, parse_checkpoint);
}

Result<Checkpoint> verify_checkpoint(ByteView bytes, const crypto::SignPublicKey& kiosk) {
    return checkpoint_frame.verify(bytes, kiosk, parse_checkpoint);
}

Bytes sign_witness(const Witness& witness, const crypto::SigningKey& hub) {
    assert(witness.checkpoint.size() <= max_checkpoint_bytes);
    return witness_frame.sign(hub, [&witness](OctetWriter& writer) {
        writer.u16(static_cast<std::uint16_t>(witness.checkpoint.size()));
        writer.octets(witness.checkpoint);
        writer.u64(witness.previous_seq);
        writer.octets(witness.previous_head.bytes);
        writer.time(witness.time);
    });
}

Result<Witness> read_witness(ByteView bytes) {
    return witness_frame.read(bytes, parse_witness);
}

Result<Witness> verify_witness(ByteView bytes, const crypto::SignPublicKey& hub) {
    return witness_frame.verify(bytes, hub, parse_witness);
}

} // namespace anjungan::protocol
