// SPDX-License-Identifier: GPL-3.0-or-later
// The words of states and faults.
#include "drivers/card-reader/card_reader.hpp"

namespace anjungan::drivers {

std::string_view to_string(ReaderState state) {
    switch (state) {
    case ReaderState::searching: return "searching";
    case ReaderState::no_service: return "no_service";
    case ReaderState::no_reader: return "no_reader";
    case ReaderState::empty: return "empty";
    case ReaderState::occupied: return "occupied";
    }
    return "unknown";
}

std::string_view to_string(CardFault fault) {
    switch (fault) {
    case CardFault::mute: return "mute";
    case CardFault::no_uid: return "no_uid";
    case CardFault::pulled: return "pulled";
    case CardFault::refused: return "refused";
    }
    return "unknown";
}

} // namespace anjungan::drivers
