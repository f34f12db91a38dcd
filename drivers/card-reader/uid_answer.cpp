// SPDX-License-Identifier: GPL-3.0-or-later
// ISO 7816-4 status bytes and the bytes before them.
#include "drivers/card-reader/uid_answer.hpp"

#include <algorithm>

namespace anjungan::drivers {

namespace {

constexpr std::size_t shortest_uid = 4; // ISO 14443-3, single size
constexpr std::size_t max_uid_length = 32;

SecretText hexadecimal(ByteView bytes) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    SecretText text;
    for (const auto byte : bytes) {
        text.append(digits.substr(byte >> 4U, 1));
        text.append(digits.substr(byte & 0x0FU, 1));
    }
    return text;
}

} // namespace

std::variant<Card, CardFault> read_uid_answer(ByteView response) {
    if (response.size() < 2) {
        return CardFault::pulled; // not even a status: some drivers call that a success
    }
    const auto uid = response.first(response.size() - 2);
    const auto status = response.last(2);
    const bool good = status[0] == 0x90 && status[1] == 0x00 && uid.size() >= shortest_uid &&
                      uid.size() <= max_uid_length &&
                      std::ranges::any_of(uid, [](std::uint8_t byte) { return byte != 0; });
    if (!good) {
        return CardFault::no_uid;
    }
    return Card{hexadecimal(uid)};
}

} // namespace anjungan::drivers
