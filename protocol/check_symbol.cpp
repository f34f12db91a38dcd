// SPDX-License-Identifier: GPL-3.0-or-later
// GF(32) and what people type.
#include "protocol/check_symbol.hpp"

#include <fmt/format.h>

namespace anjungan::protocol {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// a · x in GF(32), reduced by x^5 = x^2 + 1.
constexpr unsigned times_generator(unsigned a) {
    const unsigned shifted = a << 1U;
    return (shifted & 0x20U) != 0 ? shifted ^ 0x25U : shifted;
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

tl::unexpected<Error> wrong_length(const char* how, std::size_t count) {
    return fail(
        ErrorCode::invalid_input,
        fmt::format("the code is too {}: it has {} characters", how, count)
    );
}

} // namespace

char check_symbol(std::string_view data) {
    // Horner's rule from the last symbol: d1 ends multiplied by a^1, dn by a^n.
    unsigned sum = 0;
    for (std::size_t i = data.size(); i-- > 0;) {
        sum = times_generator(sum ^ static_cast<unsigned>(alphabet.find(data[i])));
    }
    return alphabet[sum];
}

Result<std::string> checked_symbols(std::string_view typed, std::size_t count) {
    std::string symbols;
    symbols.reserve(count); // a code may be a secret: no copies are left behind by growing
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
        if (symbols.size() == count) {
            return wrong_length("long", count);
        }
        symbols += symbol;
    }
    if (symbols.size() < count) {
        return wrong_length("short", count);
    }
    if (check_symbol(std::string_view(symbols).substr(0, count - 1)) != symbols.back()) {
        return fail(
            ErrorCode::invalid_input, "the code has a wrong character or two that changed places"
        );
    }
    return symbols;
}

std::string in_groups_of_four(std::string_view symbols) {
    constexpr std::size_t group = 4;
    std::string text;
    text.reserve(symbols.size() + symbols.size() / group);
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        text += i > 0 && i % group == 0 ? "-" : "";
        text += symbols[i];
    }
    return text;
}

} // namespace anjungan::protocol
