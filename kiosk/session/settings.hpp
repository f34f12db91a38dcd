// SPDX-License-Identifier: GPL-3.0-or-later
/// How somebody wants to be spoken to.
#pragma once

#include "kiosk/ui/appearance.hpp"

#include <string>

namespace anjungan::session {

/// What the citizen chose about how to be spoken to; back to the default at the session's end.
struct Settings {
    std::string language;
    ui::Appearance appearance;
    bool voice = false;
    bool voice_for_earphone = false; ///< the plug has switched it on, and switches it off again
    int rate_percent = 100;          ///< of the voice: min_rate to max_rate
    int volume_percent = 100;        ///< of the voice: min_volume to 100
    bool paused = false;             ///< the voice is silent until the next key
    bool walking = false;      ///< the choices go by one after another: for people with one button
    int pace_ms = 2000;        ///< how long each choice stays: min_pace_ms to max_pace_ms
    bool alphabet = false;     ///< the letters of the keyboard stand from A to Z
    bool hides_digits = false; ///< of numbers that others must not read: dots stand for them
    bool dark = false;         ///< nothing is on the screen: it is for ears only

    static constexpr int min_rate = 50;
    static constexpr int max_rate = 200;
    static constexpr int min_volume = 10; ///< so that nobody loses it
    static constexpr int min_pace_ms = 500;
    static constexpr int max_pace_ms = 5000;

    bool operator==(const Settings&) const = default;
};

} // namespace anjungan::session
