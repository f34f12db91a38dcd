// SPDX-License-Identifier: GPL-3.0-or-later
/// What people ask of the voice, and of the screen that it may stand in for.
#pragma once

#include "kiosk/ui/key.hpp"

namespace anjungan::session {

struct SetVoice {
    bool on;
};
/// Any key of the keypad on the welcome screen.
struct KeypadUsed {};
/// A key was pressed where each says what it does and does nothing: the same one twice leaves.
struct KeyTried {
    ui::Key key;
};
/// Faster or slower, louder or less, by so many percent.
struct ChangeRate {
    int by;
};
struct ChangeVolume {
    int by;
};
/// For people with one button: the choices go by by themselves.
struct SetWalking {
    bool on;
};
/// Each stays so much longer.
struct ChangePace {
    int by_ms;
};
/// The page below the sound page once more.
struct RepeatSpeech {};
struct PauseSpeech {
    bool on;
};
struct SetDark {
    bool on;
};

} // namespace anjungan::session
