// SPDX-License-Identifier: GPL-3.0-or-later
/// The soft tick that says: your touch was taken.
#pragma once

#include <cstdint>
#include <vector>

namespace anjungan::drivers {

/// A tone that dies away within 20 ms, at `audio_rate`; a tenth of full loudness at most, begins
/// and ends with silence. `volume_percent`: 0 to 100.
[[nodiscard]] std::vector<std::int16_t> make_tick(int volume_percent);

} // namespace anjungan::drivers
