// SPDX-License-Identifier: GPL-3.0-or-later
/// Every screen there is. kiosk/screens/registry.cpp says how each is built.
#pragma once

#include <cstdint>
#include <string_view>

namespace anjungan::flow {

enum class ScreenId : std::uint8_t {
    welcome,        ///< the language; also what an idle kiosk shows
    home,           ///< the services
    standard,       ///< a service's first page: cost, time, what to bring
    promises,       ///< all that the office promises for it, with the laws it rests on
    requirements,   ///< what to bring: a checklist
    privacy,        ///< what is kept, why, how long
    question,       ///< one question of the form
    check_answers,  ///< everything once more, each with Change
    receipt,        ///< handed in: number, code, what the printer does
    language,       ///< another language, in the middle of a session
    help,           ///< about the screen below it
    appearance,     ///< text size, contrast, reach
    sound,          ///< the voice: on or off, how fast, how loud, again, pause, dark screen
    try_keys,       ///< each key of the keypad says what it does, and does nothing
    confirm_end,    ///< "end and erase?"
    idle_warning,   ///< "are you still there?"
    no_number,      ///< the counters serve nobody any more today, and when they do again
    out_of_service, ///< an operator's fault: nothing can be kept safe
};

/// The identifier's own spelling, for pictures, descriptions and tests.
[[nodiscard]] std::string_view to_string(ScreenId screen);

} // namespace anjungan::flow
