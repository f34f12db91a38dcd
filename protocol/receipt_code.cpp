// SPDX-License-Identifier: GPL-3.0-or-later
// The citizen's code.
#include "protocol/receipt_code.hpp"

#include "protocol/check_symbol.hpp"
#include "protocol/crypto/hash.hpp"

namespace anjungan::protocol {

namespace {

constexpr std::string_view context = "anjungan receipt code v1";
constexpr std::size_t data_symbols = 9;
constexpr std::size_t all_symbols = data_symbols + 1;

} // namespace

ReceiptCode ReceiptCode::of(const RecordId& id) {
    const auto digest = crypto::digest_in_context(context, id.bytes);
    const auto text = to_base32(ByteView(digest.bytes).first(6)).substr(0, data_symbols);
    return ReceiptCode(text + check_symbol(text));
}

Result<ReceiptCode> ReceiptCode::parse(std::string_view typed) {
    auto symbols = checked_symbols(typed, all_symbols);
    return symbols ? Result<ReceiptCode>(ReceiptCode(std::move(*symbols))) : fail(symbols.error());
}

std::string ReceiptCode::display() const {
    return in_groups_of_four(symbols_);
}

} // namespace anjungan::protocol
