// SPDX-License-Identifier: GPL-3.0-or-later
/// The hub's box keys, one after the other: kiosks seal to the newest they have, the hub opens with
/// whichever an envelope's header names. Epoch 0 is "hub.box.secret" and "hub.box.public"; the
/// N-th key after it is "hub.box.N.secret" and "hub.box.N.public".
#pragma once

#include <cstdint>
#include <filesystem>

namespace anjungan::protocol {

enum class BoxHalf { secret, open };

[[nodiscard]] std::filesystem::path
box_file(const std::filesystem::path& directory, std::uint32_t epoch, BoxHalf half);

/// The highest epoch whose file is there, without a gap from 1 on; 0 if there is no later one.
[[nodiscard]] std::uint32_t newest_box_epoch(const std::filesystem::path& directory, BoxHalf half);

} // namespace anjungan::protocol
