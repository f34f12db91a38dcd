// SPDX-License-Identifier: GPL-3.0-or-later
// Walks CBOR heads with a stack of its own, and counts the brackets of JSON.
#include "base/nesting.hpp"

#include "base/byte_reader.hpp"

#include <array>
#include <optional>

namespace anjungan {

namespace {

class Walk {
public:
    explicit Walk(ByteView bytes) : reader_(bytes) {}

    /// True: one whole item and nothing behind it.
    bool is_plain() {
        do {
            if (!step() || reader_.overrun()) {
                return false;
            }
        } while (depth_ > 0);
        return reader_.left() == 0;
    }

private:
    /// One head and, unless it opens an array or a map, what it announces: RFC 8949, section 3.
    bool step() {
        constexpr unsigned bytes = 2;
        constexpr unsigned text = 3;
        constexpr unsigned array = 4;
        constexpr unsigned map = 5;
        constexpr unsigned tag = 6;
        const auto head = static_cast<unsigned>(reader_.number(1));
        const auto argument = take_argument(head & 0x1FU);
        switch (head >> 5U) {
        case bytes:
        case text: reader_.take(argument.value_or(0)); break;
        case array: return argument && enter(*argument, 1);
        case map: return argument && enter(*argument, 2);
        case tag: return false;
        default: break;
        }
        return argument && finish_item();
    }

    /// Nothing: reserved, or of indefinite length.
    std::optional<std::uint64_t> take_argument(unsigned low_bits) {
        constexpr unsigned one_byte = 24; // up to 27: 1, 2, 4 or 8 bytes follow
        if (low_bits < one_byte) {
            return low_bits;
        }
        if (low_bits > one_byte + 3) {
            return std::nullopt;
        }
        return reader_.number(std::size_t{1} << (low_bits - one_byte));
    }

    /// An array of `count` items, or a map of `count` pairs. Each item takes a byte at least.
    bool enter(std::uint64_t count, std::uint64_t items_each) {
        if (count > reader_.left() || depth_ == lacking_.size()) {
            return false;
        }
        if (count == 0) {
            return finish_item();
        }
        lacking_[depth_] = count * items_each;
        ++depth_;
        return true;
    }

    bool finish_item() {
        while (depth_ > 0) {
            --lacking_[depth_ - 1];
            if (lacking_[depth_ - 1] > 0) {
                break;
            }
            --depth_; // the last item of an array ends the array, which is an item, too
        }
        return true;
    }

    ByteReader reader_;
    std::array<std::uint64_t, max_cbor_depth> lacking_ = {}; ///< items, of each open array or map
    std::size_t depth_ = 0;
};

} // namespace

Status require_plain_cbor(ByteView bytes) {
    if (!Walk(bytes).is_plain()) {
        return fail(
            ErrorCode::corrupt, "not one CBOR item of definite lengths, or nested too deep"
        );
    }
    return {};
}

Status require_shallow_json(std::string_view text) {
    std::size_t depth = 0;
    bool within_text = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char letter = text[i];
        if (within_text) {
            i += letter == '\\' ? 1U : 0U;
            within_text = letter != '"';
        } else if (letter == '"') {
            within_text = true;
        } else if (letter == '[' || letter == '{') {
            ++depth;
        } else if ((letter == ']' || letter == '}') && depth > 0) {
            --depth;
        }
        if (depth > max_json_depth) {
            return fail(ErrorCode::invalid_input, "the JSON nests too deep");
        }
    }
    return {};
}

} // namespace anjungan
