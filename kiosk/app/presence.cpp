// SPDX-License-Identifier: GPL-3.0-or-later
// What counts as somebody, and what may answer for them.
#include "kiosk/app/presence.hpp"

namespace anjungan::app {

namespace {

bool is_select(const ui::Input& input) {
    const auto* stroke = std::get_if<ui::KeyStroke>(&input);
    return stroke != nullptr && stroke->key == ui::Key::select;
}

bool is_finger_down(const ui::Input& input) {
    const auto* touch = std::get_if<ui::Touch>(&input);
    return touch != nullptr && touch->phase == ui::TouchPhase::down;
}

} // namespace

bool Presence::may_act(const ui::Input& input, const Place& place) {
    const auto where = is_select(input) ? place.page + '/' + place.focused : place.page;
    const bool somebody = repetitions_.is_deliberate(input, where);
    if (somebody) {
        idle_.touch();
        gone_by_ = 0;
    }
    return somebody || !place.warning || !(is_select(input) || is_finger_down(input));
}

void Presence::begin_anew() {
    idle_.touch();
    repetitions_.forget();
    gone_by_ = 0;
}

void Presence::choice_went_by(std::size_t choices) {
    if (gone_by_ < choices) {
        ++gone_by_;
        idle_.touch();
    }
}

} // namespace anjungan::app
