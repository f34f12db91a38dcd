// SPDX-License-Identifier: GPL-3.0-or-later
/// From the devices that tell the kiosk something and are told nothing (scanner, card reader) to
/// events of the session.
#pragma once

#include "base/worker.hpp"
#include "drivers/card-reader/card_reader.hpp"
#include "drivers/scanner/scanner.hpp"
#include "kiosk/session/event.hpp"

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

} // namespace anjungan::app
