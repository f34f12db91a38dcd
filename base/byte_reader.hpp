// SPDX-License-Identifier: GPL-3.0-or-later
/// Numbers in bytes, and reading forward through bytes that may be anything.
#pragma once

#include "base/bytes.hpp"

namespace anjungan {

enum class ByteOrder { big_endian, little_endian };

/// The number that these bytes, at most eight, are.
[[nodiscard]] constexpr std::uint64_t number_in(ByteView bytes, ByteOrder order) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto at = order == ByteOrder::big_endian ? i : bytes.size() - 1 - i;
        value = (value << 8U) | bytes[at];
    }
    return value;
}

/// Reads forward through a view, which must outlive it. Past the end it yields zeros and no bytes,
/// and says so afterwards.
class ByteReader {
public:
    explicit ByteReader(ByteView bytes) : rest_(bytes) {}

    /// Empty when fewer are left; then all the rest is gone too.
    ByteView take(std::uint64_t count) {
        if (count > rest_.size()) {
            overrun_ = true;
            rest_ = {};
            return {};
        }
        const auto taken = rest_.first(count);
        rest_ = rest_.subspan(count);
        return taken;
    }

    /// Big-endian, of at most eight bytes.
    std::uint64_t number(std::size_t width) {
        return number_in(take(width), ByteOrder::big_endian);
    }

    [[nodiscard]] std::size_t left() const { return rest_.size(); }
    /// More was asked for than there was.
    [[nodiscard]] bool overrun() const { return overrun_; }

private:
    ByteView rest_;
    bool overrun_ = false;
};

} // namespace anjungan
