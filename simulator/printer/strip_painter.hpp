// SPDX-License-Identifier: GPL-3.0-or-later
/// Paints pieces of paper into a PNG, as they would lie on a table, marked VIRTUAL in the margin.
#pragma once

#include "drivers/printer/profile.hpp"
#include "simulator/printer/paper_strip.hpp"

#include <filesystem>

namespace anjungan::simulator {

/// One dot is one pixel. The pieces stand one below the other, oldest first, and go on in a new
/// column where one would grow too tall for a picture; beyond about 60 million pixels the oldest
/// are left out. Errors: io.
[[nodiscard]] Status paint_pieces(
    const PaperPieces& pieces,
    const drivers::PrinterProfile& profile,
    const std::filesystem::path& path
);

} // namespace anjungan::simulator
