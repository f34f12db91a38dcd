// SPDX-License-Identifier: GPL-3.0-or-later
/// The bytes of a print job as text that a person can review: the golden strips.
///
/// Only what our encoder writes is known; anything else is an "UNKNOWN" line. A QR code is listed
/// with a sum of its dots. Text set as a picture is only named: its dots are the font's, and
/// change with the font's version. What it says is listed by list_words().
#pragma once

#include "base/bytes.hpp"

#include <string>

namespace anjungan::test {

struct Listing {
    std::string text;          ///< a line for each line of print, feed, picture and cut
    std::size_t code_top = 0;  ///< of the last QR code: dots below the first line
    std::size_t code_rows = 0; ///< 0: there is none
    std::size_t length = 0;    ///< dots of paper fed, the way to the cutter included
};

[[nodiscard]] Listing list_job(ByteView job);

} // namespace anjungan::test
