// Signed checkpoints and their witnesses.
#include "protocol/checkpoint.hpp"

#include "protocol/kiosk_id.hpp"
#include "protocol/octets.hpp"

#include <cassert>

namespace anjungan::protocol {

namespace {

constexpr std::uint8_t version = 1;
constexpr std::string_view checkpoint_magic = "AJC";
constexpr std::string_view checkpoint_domain = "anjungan checkpoint v1";
constexpr std::string_view checkpoint_name = "the checkpoint";
constexpr std::string_view witness_magic = "AJW";
constexpr std::string_view witness_domain = "anjungan witness v1";
constexpr std::string_view witness_name = "the witness";

Result<Checkpoint> parse_checkpoint(ByteView message) {
    OctetReader reader(message, checkpoint_name);
    reader.magic(checkpoint_magic, version);
    Checkpoint checkpoint;
    checkpoint.kiosk = reader.kiosk();
    checkpoint.seq = reader.u64();
    checkpoint.head.bytes = reader.array<32>();
    checkpoint.time = reader.time();
    if (checkpoint.seq == 0) {
        reader.refuse(ErrorCode::corrupt, "is of an empty chain");
    }
    if (auto complete = reader.finish(); !complete) {
        return fail(complete.error());
    }
    return checkpoint;
}

Result<Witness> parse_witness(ByteView message) {
    OctetReader reader(message, witness_name);
    reader.magic(witness_magic, version);
    Witness witness;
    const auto inner = reader.octets(reader.u16());
    witness.checkpoint = Bytes(inner.begin(), inner.end());
    witness.previous_seq = reader.u64();
    witness.previous_head.bytes = reader.array<32>();
    witness.time = reader.time();
    if (auto complete = reader.finish(); !complete) {
        return fail(complete.error());
    }
    return witness;
}

} // namespace

Bytes sign_checkpoint(const Checkpoint& checkpoint, const crypto::SigningKey& kiosk) {
    assert(is_kiosk_id(checkpoint.kiosk));
    OctetWriter writer;
    writer.magic(checkpoint_magic, version);
    writer.kiosk(checkpoint.kiosk);
    writer.u64(checkpoint.seq);
    writer.octets(checkpoint.head.bytes);
    writer.time(checkpoint.time);
    return sign_in_place(writer.take(), checkpoint_domain, kiosk);
}

Result<Checkpoint> read_checkpoint(ByteView bytes) {
    return read_signed(bytes, checkpoint_name, parse_checkpoint);
}

Result<Checkpoint> verify_checkpoint(ByteView bytes, const crypto::SignPublicKey& kiosk) {
    const Signer by{kiosk, checkpoint_domain, "the checkpoint is not signed by this kiosk"};
    return verify_signed(bytes, checkpoint_name, by, parse_checkpoint);
}

Bytes sign_witness(const Witness& witness, const crypto::SigningKey& hub) {
    assert(witness.checkpoint.size() <= max_checkpoint_bytes);
    OctetWriter writer;
    writer.magic(witness_magic, version);
    writer.u16(static_cast<std::uint16_t>(witness.checkpoint.size()));
    writer.octets(witness.checkpoint);
    writer.u64(witness.previous_seq);
    writer.octets(witness.previous_head.bytes);
    writer.time(witness.time);
    return sign_in_place(writer.take(), witness_domain, hub);
}

Result<Witness> read_witness(ByteView bytes) {
    return read_signed(bytes, witness_name, parse_witness);
}

Result<Witness> verify_witness(ByteView bytes, const crypto::SignPublicKey& hub) {
    const Signer by{hub, witness_domain, "the witness is not signed by this hub"};
    return verify_signed(bytes, witness_name, by, parse_witness);
}

} // namespace anjungan::protocol
