// SPDX-License-Identifier: GPL-3.0-or-later
// Signed acknowledgements.
#include "protocol/ack.hpp"

#include "protocol/kiosk_id.hpp"
#include "protocol/signed_frame.hpp"

#include <cassert>

namespace anjungan::protocol {

namespace {

constexpr SignedFrame frame = {
    "the acknowledgement",
    "AJA",
    "anjungan ack v1",
    "the acknowledgement is not signed by this hub"};

AckStatus status_from(std::uint8_t wire, OctetReader& reader) {
    switch (const auto status = static_cast<AckStatus>(wire); status) {
    case AckStatus::stored:
    case AckStatus::duplicate:
    case AckStatus::safe:
    case AckStatus::conflict:
    case AckStatus::rejected:
    case AckStatus::erased: return status;
    }
    reader.refuse(ErrorCode::corrupt, "has an unknown status");
    return AckStatus::rejected;
}

Ack parse(OctetReader& reader) {
    Ack ack;
    ack.kiosk = reader.kiosk();
    ack.id = reader.record_id();
    ack.kseq = reader.u64();
    ack.digest.bytes = reader.array<32>();
    ack.hub_epoch = reader.u64();
    ack.time = reader.time();
    ack.status = status_from(reader.u8(), reader);
    return ack;
}

} // namespace

const char* to_string(AckStatus status) {
    switch (status) {
    case AckStatus::stored: return "stored";
    case AckStatus::duplicate: return "duplicate";
    case AckStatus::safe: return "safe";
    case AckStatus::conflict: return "conflict";
    case AckStatus::rejected: return "rejected";
    case AckStatus::erased: return "erased";
    }
    return "unknown";
}

Bytes sign_ack(const Ack& ack, const crypto::SigningKey& hub) {
    assert(is_kiosk_id(ack.kiosk));
    return frame.sign(hub, [&ack](OctetWriter& writer) {
        writer.kiosk(ack.kiosk);
        writer.octets(ack.id.bytes);
        writer.u64(ack.kseq);
        writer.octets(ack.digest.bytes);
        writer.u64(ack.hub_epoch);
        writer.time(ack.time);
        writer.u8(static_cast<std::uint8_t>(ack.status));
    });
}

Result<Ack> read_ack(ByteView bytes) {
    return frame.read(bytes, parse);
}

Result<Ack> verify_ack(ByteView bytes, const crypto::SignPublicKey& hub) {
    return frame.verify(bytes, hub, parse);
}

} // namespace anjungan::protocol
