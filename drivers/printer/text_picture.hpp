// SPDX-License-Identifier: GPL-3.0-or-later
/// Text that a printer's own letters cannot set, painted by Pango: any script prints.
///
/// The letters are as tall as the printer's own and come from the fonts that fontconfig knows; a
/// character that none of them has becomes a box, so that nobody overlooks what is missing. Each
/// thread has its own fonts in memory: the first call on a thread costs some 30 ms,
/// and Printer::rehearse() is for that. Calls of
/// several threads wait for each other, and for the screen: lettering_mutex.hpp.
#pragma once

#include "drivers/printer/document.hpp"
#include "drivers/printer/profile.hpp"
#include "drivers/printer/qr_picture.hpp"

#include <string>

namespace anjungan::drivers {

/// A paragraph, wrapped at words to the paper, without blank columns at its sides: the printer
/// aligns it. Errors: io.
[[nodiscard]] Result<Picture> paint_text(const Text& text, const PrinterProfile& profile);

/// One line, bold, as large as fits. Errors: io.
[[nodiscard]] Result<Picture>
paint_headline(const Headline& headline, const PrinterProfile& profile);

/// Label on the left and value on the right, or below it where they do not fit. Errors: io.
[[nodiscard]] Result<Picture> paint_pair(const Pair& pair, const PrinterProfile& profile);

} // namespace anjungan::drivers
