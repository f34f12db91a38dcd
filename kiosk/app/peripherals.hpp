// SPDX-License-Identifier: GPL-3.0-or-later
/// From the devices that tell the kiosk something and are told nothing (scanner, card reader) to
/// events of the session.
#pragma once

#include "base/worker.hpp"
#include "drivers/card-reader/card_reader.hpp"
#include "drivers/earphone/earphone.hpp"
#include "drivers/keypad/keypad.hpp"
#include "drivers/scanner/scanner.hpp"
#include "kiosk/session/event.hpp"
#include "kiosk/ui/window.hpp"

#include <functional>

namespace anjungan::app {

/// Called on the UI thread.
using DeviceReport = std::function<void(const session::Event&)>;

/// From now on what they say arrives in `report` as a task on `ui`, which must outlive them, and so
/// does what they are now. nullptr: there is none.
void listen_to(
    drivers::Scanner* scanner,
    drivers::CardReader* card_reader,
    Executor& ui,
    const DeviceReport& report
);

/// From now on what is pressed on the keypad is the window's input. Both must outlive `report`'s
/// owner. nullptr: there is none.
void listen_to_keypad(drivers::Keypad* keypad, ui::Window& window, const DeviceReport& report);

/// As listen_to(). A socket that cannot be read counts as empty: nobody's number is spelled then.
void listen_to_earphone(drivers::Earphone* earphone, Executor& ui, const DeviceReport& report);

} // namespace anjungan::app
