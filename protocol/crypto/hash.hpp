// SPDX-License-Identifier: GPL-3.0-or-later
/// BLAKE2b-256 digests (RFC 7693) and the chain of digests that makes an audit log tamper-evident.
#pragma once

#include "base/bytes.hpp"

#include <array>
#include <compare>

namespace anjungan::crypto {

struct Digest {
    std::array<std::uint8_t, 32> bytes = {};

    auto operator<=>(const Digest&) const = default;
};

[[nodiscard]] Digest digest_of(ByteView message);

/// BLAKE2b keyed with a fixed context text of 16 to 64 bytes, so that two uses of one input never
/// share a value. The context is public: this separates domains, it does not keep a secret.
[[nodiscard]] Digest digest_in_context(std::string_view context, ByteView message);

/// H(previous || entry). A chain begins with `Digest{}` (all zero) as its previous value.
[[nodiscard]] Digest chain_hash(const Digest& previous, ByteView entry);

/// From 32 bytes as stored; any other length is `corrupt`.
[[nodiscard]] Result<Digest> digest_from(ByteView stored);

} // namespace anjungan::crypto
