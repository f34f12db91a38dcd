// Signed acknowledgements.
#include "protocol/ack.hpp"

#include "protocol/kiosk_id.hpp"
#include "protocol/octets.hpp"

#include <cassert>

namespace anjungan::protocol {

namespace {

constexpr std::string_view magic = "AJA";
constexpr std::uint8_t version = 1;
constexpr std::string_view domain = "anjungan ack v1";
constexpr std::string_view name = "the acknowledgement";

AckStatus status_from(std::uint8_t wire, OctetReader& reader) {
    switch (const auto status = static_cast<AckStatus>(wire); status) {
    case AckStatus::stored:
    case AckStatus::duplicate:
    case AckStatus::safe:
    case AckStatus::conflict:
    case AckStatus::rejected: return status;
    }
    reader.refuse(ErrorCode::corrupt, "has an unknown status");
    return AckStatus::rejected;
}

Result<Ack> parse(ByteView message) {
    OctetReader reader(message, name);
    reader.magic(magic, version);
    Ack ack;
    ack.kiosk = reader.kiosk();
    ack.id = reader.record_id();
    ack.kseq = reader.u64();
    ack.digest.bytes = reader.array<32>();
    ack.hub_epoch = reader.u64();
    ack.time = reader.time();
    ack.status = status_from(reader.u8(), reader);
    if (auto complete = reader.finish(); !complete) {
        return fail(complete.error());
    }
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
    }
    return "unknown";
}

Bytes sign_ack(const Ack& ack, const crypto::SigningKey& hub) {
    assert(is_kiosk_id(ack.kiosk));
    OctetWriter writer;
    writer.magic(magic, version);
    writer.kiosk(ack.kiosk);
    writer.octets(ack.id.bytes);
    writer.u64(ack.kseq);
    writer.octets(ack.digest.bytes);
    writer.u64(ack.hub_epoch);
    writer.time(ack.time);
    writer.u8(static_cast<std::uint8_t>(ack.status));
    return sign_in_place(writer.take(), domain, hub);
}

Result<Ack> verify_ack(ByteView bytes, const crypto::SignPublicKey& hub) {
    const Signer by{hub, domain, "the acknowledgement is not signed by this hub"};
    return verify_signed(bytes, name, by, parse);
}

} // namespace anjungan::protocol
