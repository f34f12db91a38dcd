// SPDX-License-Identifier: GPL-3.0-or-later
/// Random bytes from the kernel, good enough for identifiers and jitter. Keys and nonces are made
/// in protocol/crypto.
#pragma once

#include <cstdint>
#include <span>

namespace anjungan {

/// Fills from getrandom(2). Aborts if the kernel cannot deliver: going on would repeat identifiers.
void fill_random(std::span<std::uint8_t> out);

} // namespace anjungan
