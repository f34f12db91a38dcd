// SPDX-License-Identifier: GPL-3.0-or-later
// Big-endian writing and strict reading.
#include "protocol/octets.hpp"

#include "protocol/kiosk_id.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::protocol {

namespace {

constexpr std::uint64_t end_of_calendar = 253402300800; ///< 10000-01-01T00:00:00Z

} // namespace

void OctetWriter::integer(std::uint64_t value, unsigned width) {
    for (unsigned byte = width; byte-- > 0;) {
        bytes_.push_back(static_cast<std::uint8_t>(value >> (8U * byte)));
    }
}

void OctetWriter::time(WallTime value) {
    const auto seconds = seconds_of(value);
    u64(seconds < 0 ? 0 : static_cast<std::uint64_t>(seconds));
}

void OctetWriter::magic(std::string_view letters, std::uint8_t version) {
    octets(as_bytes(letters));
    u8(version);
}

void OctetWriter::kiosk(std::string_view id) {
    u8(static_cast<std::uint8_t>(id.size()));
    octets(as_bytes(id));
}

std::uint64_t OctetReader::integer(unsigned width) {
    return number_in(octets(width), ByteOrder::big_endian);
}

WallTime OctetReader::time() {
    const auto seconds = u64();
    if (seconds >= end_of_calendar) {
        refuse(ErrorCode::corrupt, "holds an impossible time");
        return {};
    }
    return WallTime(std::chrono::seconds(static_cast<std::int64_t>(seconds)));
}

ByteView OctetReader::octets(std::size_t count) {
    if (failed()) {
        return {};
    }
    const auto found = bytes_.take(count);
    if (bytes_.overrun()) {
        refuse(ErrorCode::corrupt, "ends too early");
    }
    return found;
}

void OctetReader::magic(std::string_view letters, std::uint8_t version) {
    if (as_text(octets(letters.size())) != letters) {
        refuse(ErrorCode::corrupt, "does not begin as it must");
    }
    if (u8() != version) {
        refuse(ErrorCode::unsupported, "has a version that this program does not know");
    }
}

std::string OctetReader::kiosk() {
    std::string id(as_text(octets(u8())));
    if (!is_kiosk_id(id)) {
        refuse(ErrorCode::corrupt, "holds an impossible kiosk id");
    }
    return id;
}

RecordId OctetReader::record_id() {
    return {array<16>()};
}

void OctetReader::refuse(ErrorCode code, std::string_view why) {
    if (!failed()) {
        status_ = fail(code, fmt::format("{} {}", what_, why));
    }
}

Status OctetReader::finish() {
    if (left() > 0) {
        refuse(ErrorCode::corrupt, "has bytes left over");
    }
    return status_;
}

Bytes sign_in_place(Bytes message, std::string_view domain, const crypto::SigningKey& key) {
    const auto signature = crypto::sign(domain, message, key);
    message.insert(message.end(), signature.bytes.begin(), signature.bytes.end());
    return message;
}

Result<SignedView> split_signature(ByteView bytes, std::string_view what) {
    SignedView view;
    if (bytes.size() <= view.signature.bytes.size()) {
        return fail(ErrorCode::corrupt, fmt::format("{} ends too early", what));
    }
    view.message = bytes.first(bytes.size() - view.signature.bytes.size());
    const auto signature = bytes.last(view.signature.bytes.size());
    std::copy(signature.begin(), signature.end(), view.signature.bytes.begin());
    return view;
}

} // namespace anjungan::protocol
