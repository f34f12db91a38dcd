// SPDX-License-Identifier: GPL-3.0-or-later
/// A number of known length as it is read from a card: boxes of four places, each with its line.
#pragma once

#include "kiosk/ui/widget.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace anjungan::screens {

/// Hidden: a dot for each, so that nobody who stands behind reads along.
enum class Digits : std::uint8_t { shown, hidden };

/// Makes the value of ui::field() into boxes for `places` digits, of which `typed` are there.
/// Nothing of it changes its place when a digit is typed, or when the digits are hidden.
void put_into_boxes(
    ui::Widget& value, std::string_view typed, std::size_t places, Digits digits = Digits::shown
);

} // namespace anjungan::screens
