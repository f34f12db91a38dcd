// SPDX-License-Identifier: GPL-3.0-or-later
// The thread between a keypad and its listener.
#include "drivers/keypad/keypad.hpp"

#include "base/log.hpp"
#include "base/stoppable_pause.hpp"

#include <linux/input-event-codes.h>
#include <pthread.h>

#include <utility>

namespace anjungan::drivers {

namespace {

/// How long one look at the device lasts, and with it how long the destructor may wait.
constexpr std::chrono::milliseconds look = std::chrono::milliseconds(100);

constexpr std::int32_t released = 0;
constexpr std::int32_t held_down = 2;

std::optional<KeypadKey> key_of(std::uint16_t code) {
    switch (code) {
    case KEY_UP: return KeypadKey::up;
    case KEY_DOWN: return KeypadKey::down;
    case KEY_LEFT: return KeypadKey::left;
    case KEY_RIGHT: return KeypadKey::right;
    case KEY_ENTER:
    case KEY_KPENTER:
    case KEY_SPACE:
    case KEY_OK:
    case KEY_SELECT: return KeypadKey::select;
    case KEY_F1:
    case KEY_HELP: return KeypadKey::help;
    case KEY_ESC:
    case KEY_BACK: return KeypadKey::back;
    default: return std::nullopt; // the kernel's key codes are an open set
    }
}

} // namespace

std::optional<KeypadStroke> stroke_of(const KeyEvent& event) {
    const auto key = event.type == EV_KEY ? key_of(event.code) : std::nullopt;
    if (!key || event.value == released) {
        return std::nullopt;
    }
    return KeypadStroke{*key, event.value == held_down};
}

Keypad::Keypad(Opener open, ReopenDelay::Times times)
    : open_(std::move(open)),
      delay_(times),
      thread_([this](const std::stop_token& stop) { run(stop); }) {
    pthread_setname_np(thread_.native_handle(), "keypad");
}

void Keypad::run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        const auto source = open_();
        if (source) {
            delay_.reset();
            change_to(KeypadState::ready);
            read_until_gone(**source, stop);
        }
        if (stop.stop_requested()) {
            return; // the device may well be there; it is us who go
        }
        change_to(KeypadState::missing);
        pause_unless_stopped(stop, delay_.after_failure());
    }
}

void Keypad::read_until_gone(KeySource& source, const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        const auto batch = source.read(look);
        if (!batch) {
            log::info("the keypad is gone: {}", batch.error().detail);
            return;
        }
        tell_strokes(*batch);
    }
}

void Keypad::tell_strokes(const KeyBatch& batch) {
    for (const auto& event : batch.events) {
        if (const auto stroke = stroke_of(event)) {
            listener_.tell(*stroke);
        }
    }
}

void Keypad::change_to(KeypadState state) {
    if (state_.exchange(state) != state) {
        listener_.tell(state);
    }
}

Result<KeypadSetting> parse_keypad_setting(std::string_view text) {
    constexpr std::string_view evdev = "evdev:";
    if (text == "none") {
        return KeypadSetting{};
    }
    if (text == "any") {
        return KeypadSetting{KeypadKind::any};
    }
    if (!text.starts_with(evdev)) {
        return fail(
            ErrorCode::invalid_input,
            "must be \"none\", \"any\", \"evdev:/dev/input/by-id/NAME\" or \"evdev:VID:PID\""
        );
    }
    auto device = parse_input_identity(text.substr(evdev.size()));
    TRY(device);
    return KeypadSetting{KeypadKind::device, std::move(*device)};
}

std::unique_ptr<Keypad> make_keypad(const KeypadSetting& setting) {
    if (setting.kind != KeypadKind::device) {
        return nullptr;
    }
    return std::make_unique<Keypad>([device = setting.device] {
        return open_grabbed(device, InputKind::keypad);
    });
}

} // namespace anjungan::drivers
