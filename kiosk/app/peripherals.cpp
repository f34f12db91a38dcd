// SPDX-License-Identifier: GPL-3.0-or-later
// From devices to session events.
#include "kiosk/app/peripherals.hpp"

#include "base/log.hpp"

#include <utility>

namespace anjungan::app {

namespace {

constexpr const char* scanner_missing =
    "The scanner does not answer: look at its cable and at [scanner] device.";
constexpr const char* service_missing =
    "The smart-card service does not run: start pcscd, for officers' cards.";
constexpr const char* keypad_missing =
    "The keypad does not answer: look at its cable and at [keypad] device.";
constexpr const char* earphone_missing =
    "The earphone's socket does not answer: look at [earphone] device.";
constexpr const char* reader_missing =
    "The card reader is not there: look at its cable and at [card_reader] device.";

std::shared_ptr<const SecretText> shared(SecretText text) {
    return std::make_shared<const SecretText>(std::move(text));
}

session::Event scanner_notice(drivers::ScannerState state) {
    const bool missing = state == drivers::ScannerState::missing;
    return session::fault_changed(session::FaultSource::scanner, missing ? scanner_missing : "");
}

session::Event reader_notice(drivers::ReaderState state) {
    switch (state) {
    case drivers::ReaderState::no_service:
        return session::fault_changed(session::FaultSource::card_reader, service_missing);
    case drivers::ReaderState::no_reader:
        return session::fault_changed(session::FaultSource::card_reader, reader_missing);
    case drivers::ReaderState::searching:
    case drivers::ReaderState::empty:
    case drivers::ReaderState::occupied: break;
    }
    return session::fault_changed(session::FaultSource::card_reader, "");
}

ui::Key key_for(drivers::KeypadKey key) {
    switch (key) {
    case drivers::KeypadKey::up: return ui::Key::up;
    case drivers::KeypadKey::down: return ui::Key::down;
    case drivers::KeypadKey::left: return ui::Key::left;
    case drivers::KeypadKey::right: return ui::Key::right;
    case drivers::KeypadKey::select: return ui::Key::select;
    case drivers::KeypadKey::help: return ui::Key::help;
    case drivers::KeypadKey::back: return ui::Key::back;
    }
    return ui::Key::help;
}

/// On the keypad's thread; all of it arrives on the UI thread.
struct KeypadTeller {
    ui::Window& window;
    DeviceReport report;

    void operator()(drivers::KeypadStroke stroke) const {
        window.post([&to = window, input = ui::KeyStroke{key_for(stroke.key), stroke.held}] {
            to.inject(input);
        });
    }
    void operator()(drivers::KeypadState state) const {
        const bool missing = state == drivers::KeypadState::missing;
        window.post([report = report,
                     event = session::fault_changed(
                         session::FaultSource::keypad, missing ? keypad_missing : ""
                     )] { report(event); });
    }
};

/// What changes first: whether somebody else can hear.
void tell_earphone(Executor& ui, const DeviceReport& report, drivers::EarphoneState state) {
    ui.post([report, state] {
        report(session::EarphoneChanged{state == drivers::EarphoneState::plugged});
        const bool missing = state == drivers::EarphoneState::missing;
        report(
            session::fault_changed(session::FaultSource::earphone, missing ? earphone_missing : "")
        );
    });
}

/// Turns events of both devices into events of the session, on the device's thread.
struct Teller {
    Executor& ui;
    DeviceReport report;

    void tell(session::Event event) const {
        ui.post([report = report, event = std::move(event)] { report(event); });
    }
    void operator()(drivers::Scan& scan) const {
        tell(session::Scanned{shared(std::move(scan.payload))});
    }
    void operator()(drivers::ScanRejection reason) const {
        log::info("a code was not taken: {}", to_string(reason));
    }
    void operator()(drivers::ScannerState state) const { tell(scanner_notice(state)); }
    void operator()(drivers::Card& card) const {
        tell(session::CardChanged{shared(std::move(card.uid))});
    }
    void operator()(drivers::CardFault fault) const {
        log::info("a card was not read: {}", to_string(fault));
    }
    void operator()(drivers::ReaderState state) const {
        tell(reader_notice(state));
        if (state != drivers::ReaderState::occupied) {
            tell(session::CardChanged{nullptr});
        }
    }
};

} // namespace

void listen_to(
    drivers::Scanner* scanner,
    drivers::CardReader* card_reader,
    Executor& ui,
    const DeviceReport& report
) {
    const Teller teller{ui, report};
    if (scanner != nullptr) {
        scanner->set_listener([teller](drivers::ScannerEvent event) { std::visit(teller, event); });
        teller(scanner->state());
    }
    if (card_reader != nullptr) {
        card_reader->set_listener([teller](drivers::CardEvent event) { std::visit(teller, event); }
        );
        teller(card_reader->state());
    }
}

void listen_to_keypad(drivers::Keypad* keypad, ui::Window& window, const DeviceReport& report) {
    if (keypad != nullptr) {
        const KeypadTeller teller{window, report};
        keypad->set_listener([teller](drivers::KeypadEvent event) { std::visit(teller, event); });
        teller(keypad->state());
    }
}

void listen_to_earphone(drivers::Earphone* earphone, Executor& ui, const DeviceReport& report) {
    if (earphone != nullptr) {
        earphone->set_listener([&ui, report](drivers::EarphoneState state) {
            tell_earphone(ui, report, state);
        });
        tell_earphone(ui, report, earphone->state());
    }
}

} // namespace anjungan::app
