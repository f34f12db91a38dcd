// SPDX-License-Identifier: GPL-3.0-or-later
/// The citizen's code: nine Crockford base32 symbols and a check symbol, shown as `7K3F-9QXW-2M`.
///
/// Derived from the record id alone (45 bits of BLAKE2b), so that kiosk and hub agree without
/// opening the envelope. It names a submission; it proves nothing by itself.
///
/// Check symbol: see check_symbol.hpp.
#pragma once

#include "base/record_id.hpp"

namespace anjungan::protocol {

class ReceiptCode {
public:
    [[nodiscard]] static ReceiptCode of(const RecordId& id);

    /// What a person typed: lower case, spaces and dashes anywhere, O for 0, I or L for 1.
    /// `invalid_input` says whether the length, a character or the check is wrong.
    [[nodiscard]] static Result<ReceiptCode> parse(std::string_view typed);

    /// Ten symbols without dashes, upper case: for URLs, tables and QR codes.
    [[nodiscard]] const std::string& symbols() const { return symbols_; }
    /// "7K3F-9QXW-2M": for people.
    [[nodiscard]] std::string display() const;

    auto operator<=>(const ReceiptCode&) const = default;

private:
    explicit ReceiptCode(std::string symbols) : symbols_(std::move(symbols)) {}

    std::string symbols_;
};

} // namespace anjungan::protocol
