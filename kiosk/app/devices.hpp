// SPDX-License-Identifier: GPL-3.0-or-later
/// What a kiosk is connected to. Whoever starts it hands the devices in: the real program those of
/// kiosk.toml, the simulator its own.
#pragma once

#include "drivers/card-reader/card_reader.hpp"
#include "drivers/earphone/earphone.hpp"
#include "drivers/keypad/keypad.hpp"
#include "drivers/network/network.hpp"
#include "drivers/power/power_supply.hpp"
#include "drivers/printer/printer.hpp"
#include "drivers/scanner/scanner.hpp"
#include "drivers/voice/audio_sink.hpp"
#include "drivers/voice/voice.hpp"
#include "drivers/watchdog/watchdog.hpp"
#include "kiosk/session/event.hpp"

#include <memory>
#include <vector>

namespace anjungan::app {

/// nullptr: there is none, and the kiosk goes on without it; printer and network are always there.
struct Devices {
    std::unique_ptr<drivers::Printer> printer;
    std::unique_ptr<drivers::Network> network;
    std::unique_ptr<drivers::AudioSink> sound; // before the voice, which speaks through it
    std::unique_ptr<drivers::Voice> voice;
    std::unique_ptr<drivers::Scanner> scanner;
    std::unique_ptr<drivers::Keypad> keypad;
    std::unique_ptr<drivers::Earphone> earphone;
    std::unique_ptr<drivers::CardReader> card_reader;
    std::unique_ptr<drivers::PowerSupply> power;
    std::unique_ptr<drivers::Watchdog> watchdog;
    /// What was wrong when they were opened.
    std::vector<session::FaultChanged> faults;
};

} // namespace anjungan::app
