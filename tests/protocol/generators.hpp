// SPDX-License-Identifier: GPL-3.0-or-later
/// Random values for property tests, and the flipping of every bit.
#pragma once

#include "base/record_id.hpp"
#include "base/secret.hpp"
#include "protocol/crypto/hash.hpp"

#include <rapidcheck.h>

namespace anjungan::test {

inline rc::Gen<std::string> any_kiosk_id() {
    const std::string allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";
    return rc::gen::mapcat(rc::gen::inRange<std::size_t>(1, 17), [allowed](std::size_t size) {
        return rc::gen::container<std::string>(size, rc::gen::elementOf(allowed));
    });
}

inline RecordId any_record_id() {
    return {*rc::gen::arbitrary<std::array<std::uint8_t, 16>>()};
}

inline crypto::Digest any_digest() {
    return {*rc::gen::arbitrary<std::array<std::uint8_t, 32>>()};
}

inline WallTime any_time() {
    return WallTime(std::chrono::seconds(*rc::gen::inRange<std::int64_t>(0, 4'000'000'000)));
}

/// Calls `refused(changed)` with each bit of `bytes` flipped in turn and with every truncation;
/// returns how many of them it let through, which must be none.
template <class Refused>
std::size_t accepted_changes(const Bytes& bytes, const Refused& refused) {
    std::size_t accepted = 0;
    const auto offer = [&](const Bytes& changed) {
        if (!refused(changed)) {
            ++accepted;
        }
    };
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        auto changed = bytes;
        changed[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
        offer(changed);
    }
    auto shorter = bytes;
    while (!shorter.empty()) {
        shorter.pop_back();
        offer(shorter);
    }
    return accepted;
}

inline SecretBytes secret(std::string_view text) {
    const auto view = as_bytes(text);
    return SecretBytes(Bytes(view.begin(), view.end()));
}

} // namespace anjungan::test
