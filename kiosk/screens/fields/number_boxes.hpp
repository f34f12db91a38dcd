// SPDX-License-Identifier: GPL-3.0-or-later
/// A number of known length as it is read from a card: boxes of four places, each with its line.
#pragma once

#include "kiosk/ui/widget.hpp"

#include <cstddef>
#include <string_view>

namespace anjungan::screens {

/// Makes the value of ui::field() into boxes for `places` digits, of which `typed` are there.
/// Nothing of it changes its place when a digit is typed.
void put_into_boxes(ui::Widget& value, std::string_view typed, std::size_t places);

} // namespace anjungan::screens
