// SPDX-License-Identifier: GPL-3.0-or-later
// The names of screens.
#include "kiosk/flow/screen_id.hpp"

namespace anjungan::flow {

std::string_view to_string(ScreenId screen) {
    switch (screen) {
    case ScreenId::welcome: return "welcome";
    case ScreenId::home: return "home";
    case ScreenId::standard: return "standard";
    case ScreenId::promises: return "promises";
    case ScreenId::requirements: return "requirements";
    case ScreenId::privacy: return "privacy";
    case ScreenId::question: return "question";
    case ScreenId::check_answers: return "check_answers";
    case ScreenId::receipt: return "receipt";
    case ScreenId::language: return "language";
    case ScreenId::help: return "help";
    case ScreenId::appearance: return "appearance";
    case ScreenId::sound: return "sound";
    case ScreenId::try_keys: return "try_keys";
    case ScreenId::confirm_end: return "confirm_end";
    case ScreenId::idle_warning: return "idle_warning";
    case ScreenId::no_number: return "no_number";
    case ScreenId::out_of_service: return "out_of_service";
    }
    return "unknown";
}

} // namespace anjungan::flow
