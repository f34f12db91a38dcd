// SPDX-License-Identifier: GPL-3.0-or-later
/// Cards of several words that are touched as a whole.
#pragma once

#include "kiosk/ui/widget.hpp"

namespace anjungan::screens {

/// What stands in such a card is heard as the card.
[[nodiscard]] ui::Widget in_card(ui::Widget words);

/// Gives the row or column `card` the face of what can be touched.
void make_touchable(ui::Widget& card, ui::Tone border);

} // namespace anjungan::screens
