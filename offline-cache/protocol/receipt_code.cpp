// The citizen's code and its check symbol over GF(32).
#include "offline-cache/protocol/receipt_code.hpp"

#include "offline-cache/crypto/hash.hpp"

#include <algorithm>

namespace anjungan::protocol {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::string_view context = "anjungan receipt code v1";
constexpr std::size_t data_symbols = 9;
constexpr std::size_t all_symbols = data_symbols + 1;

/// a · x in GF(32), reduced by x^5 = x^2 + 1.
constexpr unsigned times_generator(unsigned a) {
    const unsigned shifted = a << 1U;
    return (shifted & 0x20U) != 0 ? shifted ^ 0x25U : shifted;
}

/// Horner's rule from the last symbol: d1 ends multiplied by a^1, d9 by a^9.
unsigned check_of(std::string_view data) {
    unsigned sum = 0;
    for (std::size_t i = data.size(); i-- > 0;) {
        sum = times_generator(sum ^ static_cast<unsigned>(alphabet.find(data[i])));
    }
    return sum;
}

/// What a person meant by a character; '\0' for one that is in no code.
char symbol_meant(char typed) {
    const char upper = typed >= 'a' && typed <= 'z' ? static_cast<char>(typed - 'a' + 'A') : typed;
    if (upper == 'O') {
        return '0';
    }
    if (upper == 'I' || upper == 'L') {
        return '1';
    }
    return alphabet.find(upper) != std::string_view::npos ? upper : '\0';
}

} // namespace

ReceiptCode ReceiptCode::of(const RecordId& id) {
    const auto digest = crypto::digest_in_context(context, id.bytes);
    const auto text = to_base32(ByteView(digest.bytes).first(6)).substr(0, data_symbols);
    return ReceiptCode(text + alphabet[check_of(text)]);
}

Result<ReceiptCode> ReceiptCode::parse(std::string_view typed) {
    std::string symbols;
    for (const char c : typed) {
        if (c == ' ' || c == '-') {
            continue;
        }
        const char symbol = symbol_meant(c);
        if (symbol == '\0') {
            return fail(
                ErrorCode::invalid_input, "a code has only digits and letters, and never a U"
            );
        }
        if (symbols.size() == all_symbols) {
            return fail(ErrorCode::invalid_input, "the code is too long: it has 10 characters");
        }
        symbols += symbol;
    }
    if (symbols.size() < all_symbols) {
        return fail(ErrorCode::invalid_input, "the code is too short: it has 10 characters");
    }
    if (alphabet[check_of(std::string_view(symbols).substr(0, data_symbols))] != symbols.back()) {
        return fail(
            ErrorCode::invalid_input, "the code has a wrong character or two that changed places"
        );
    }
    return ReceiptCode(std::move(symbols));
}

std::string ReceiptCode::display() const {
    return symbols_.substr(0, 4) + '-' + symbols_.substr(4, 4) + '-' + symbols_.substr(8);
}

} // namespace anjungan::protocol
