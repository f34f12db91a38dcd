// SPDX-License-Identifier: GPL-3.0-or-later
// The face of a card, and the silence of what stands in it.
#include "kiosk/screens/touch_card.hpp"

#include "kiosk/ui/theme.hpp"

namespace anjungan::screens {

ui::Widget in_card(ui::Widget words) {
    words.name.clear();
    words.role = ui::Role::group;
    return words;
}

void make_touchable(ui::Widget& card, ui::Tone border) {
    card.box.fill = ui::Tone::surface;
    card.box.border = border;
    card.box.border_mm = ui::elevation::touch_border_mm;
    card.box.radius_mm = ui::radius::touch_mm;
    card.style.tone = ui::Tone::accent; // its face while a finger is on it
}

} // namespace anjungan::screens
