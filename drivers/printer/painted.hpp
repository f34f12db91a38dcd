// SPDX-License-Identifier: GPL-3.0-or-later
/// Parts of a slip in the kiosk's own letters, as pictures for one paper. Thread and fonts as in
/// text_picture.hpp.
#pragma once

#include "drivers/printer/document.hpp"
#include "drivers/printer/profile.hpp"
#include "drivers/printer/qr_picture.hpp"

#include <optional>
#include <vector>

namespace anjungan::drivers {

/// A paragraph without blank rows above its letters and below them, and without blank columns that
/// the printer's alignment makes needless. On ink: as wide as the paper. Errors: io, invalid_input
/// (more than two metres of it, or a `capital` of 0).
[[nodiscard]] Result<Picture> paint(const Painted& painted, const PrinterProfile& profile);

/// Code (see qr_picture()) and words as one picture; nothing where one of the words would break: it
/// goes below the code. Errors: io, invalid_input.
[[nodiscard]] Result<std::optional<Picture>>
paint_beside(const Picture& code, const std::vector<Painted>& words, const PrinterProfile& profile);

} // namespace anjungan::drivers
