// SPDX-License-Identifier: GPL-3.0-or-later
/// Room-internal: big-endian writing and strict, bounded reading of binary formats.
#pragma once

#include "base/byte_reader.hpp"
#include "base/record_id.hpp"
#include "protocol/crypto/sign.hpp"

namespace anjungan::protocol {

class OctetWriter {
public:
    void u8(std::uint8_t value) { bytes_.push_back(value); }
    void u16(std::uint16_t value) { integer(value, 2); }
    void u32(std::uint32_t value) { integer(value, 4); }
    void u64(std::uint64_t value) { integer(value, 8); }
    /// Seconds since 1970; earlier times are written as 1970.
    void time(WallTime value);
    void octets(ByteView value) { bytes_.insert(bytes_.end(), value.begin(), value.end()); }
    /// Three letters and a version.
    void magic(std::string_view letters, std::uint8_t version);
    /// A length byte and the kiosk id, which the caller has checked.
    void kiosk(std::string_view id);

    [[nodiscard]] ByteView view() const { return bytes_; }
    [[nodiscard]] Bytes take() { return std::move(bytes_); }

private:
    void integer(std::uint64_t value, unsigned width);

    Bytes bytes_;
};

/// Reads forward through a view, which must outlive it. The first thing that does not fit is
/// remembered and every later read yields zeros, so that a parser checks once, at its end.
class OctetReader {
public:
    /// `what` names the format in error sentences, for example "the acknowledgement"; a literal.
    OctetReader(ByteView bytes, std::string_view what) : bytes_(bytes), what_(what) {}

    std::uint8_t u8() { return static_cast<std::uint8_t>(integer(1)); }
    std::uint16_t u16() { return static_cast<std::uint16_t>(integer(2)); }
    std::uint32_t u32() { return static_cast<std::uint32_t>(integer(4)); }
    std::uint64_t u64() { return integer(8); }
    /// Refuses what a 64-bit count of seconds or the calendar cannot hold (past the year 9999).
    WallTime time();
    /// Empty when fewer are left.
    ByteView octets(std::size_t count);
    void magic(std::string_view letters, std::uint8_t version);
    std::string kiosk();
    RecordId record_id();

    template <std::size_t Size>
    std::array<std::uint8_t, Size> array() {
        std::array<std::uint8_t, Size> out = {};
        const auto found = octets(Size);
        for (std::size_t i = 0; i < found.size(); ++i) {
            out[i] = found[i];
        }
        return out;
    }

    /// Remembers a broken rule of the format, unless one is remembered already.
    void refuse(ErrorCode code, std::string_view why);
    [[nodiscard]] std::size_t left() const { return bytes_.left(); }
    [[nodiscard]] bool failed() const { return !status_.has_value(); }
    /// What went wrong so far.
    [[nodiscard]] Status status() const { return status_; }
    /// The same, and bytes left over are wrong too.
    [[nodiscard]] Status finish();

private:
    std::uint64_t integer(unsigned width);

    ByteReader bytes_;
    std::string_view what_;
    Status status_;
};

/// `message` with its signature behind it.
[[nodiscard]] Bytes
sign_in_place(Bytes message, std::string_view domain, const crypto::SigningKey& key);

/// A signed message taken apart: the bytes that are covered, and whether the signature holds.
struct SignedView {
    ByteView message;
    crypto::Signature signature;
};
[[nodiscard]] Result<SignedView> split_signature(ByteView bytes, std::string_view what);

} // namespace anjungan::protocol
