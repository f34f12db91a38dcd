// SPDX-License-Identifier: GPL-3.0-or-later
/// The assistive keypad: six keys and back, on a device that nobody else hears. Opened when it is
/// there, opened again after it was unplugged.
#pragma once

#include "base/listener_slot.hpp"
#include "base/reopen_delay.hpp"
#include "drivers/scanner/key_source.hpp"

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <thread>
#include <variant>

namespace anjungan::drivers {

enum class KeypadKey : std::uint8_t { up, down, left, right, select, help, back };

struct KeypadStroke {
    KeypadKey key = KeypadKey::select;
    bool held = false; ///< it repeats because it is held down
};

enum class KeypadState : std::uint8_t {
    searching, ///< just started: not looked for yet
    missing,
    ready,
};

/// What a listener hears.
using KeypadEvent = std::variant<KeypadStroke, KeypadState>;

/// What this event of an input device means: arrows, Enter, space or OK, F1 or Help, Escape or
/// Back. Nothing for releases and every other key.
[[nodiscard]] std::optional<KeypadStroke> stroke_of(const KeyEvent& event);

/// Safe to call from every thread.
class Keypad {
public:
    using Listener = std::function<void(KeypadEvent)>;
    /// Opens the device; called on the keypad's thread, again and again while it is not there.
    using Opener = std::function<Result<std::unique_ptr<KeySource>>()>;

    /// Starts the thread; the device may be missing for now.
    explicit Keypad(Opener open, ReopenDelay::Times times = {});
    Keypad(const Keypad&) = delete;
    Keypad& operator=(const Keypad&) = delete;
    ~Keypad() = default;

    [[nodiscard]] KeypadState state() const { return state_; }

    /// Called on the keypad's thread; it should only post a task. An empty function ends it: when
    /// set_listener returns, the old listener is not running. A state that was reached before is
    /// not told again: ask state() first.
    void set_listener(Listener listener) { listener_.set(std::move(listener)); }

private:
    void run(const std::stop_token& stop);
    void read_until_gone(KeySource& source, const std::stop_token& stop);
    void tell_strokes(const KeyBatch& batch);
    void change_to(KeypadState state);

    Opener open_;
    ReopenDelay delay_;
    ListenerSlot<KeypadEvent> listener_ = {};
    std::atomic<KeypadState> state_ = KeypadState::searching;
    std::jthread thread_; // last: it starts when everything it touches is there
};

/// Which keys a kiosk in full screen listens to.
enum class KeypadKind : std::uint8_t {
    none,   ///< it has no keypad
    any,    ///< every keyboard of the machine is one: for a desktop, never for a public place
    device, ///< the named one alone
};
struct KeypadSetting {
    KeypadKind kind = KeypadKind::none;
    InputIdentity device = {}; ///< of KeypadKind::device
};

/// `none` · `any` · `evdev:/dev/input/by-id/NAME` or `evdev:0c2e:0b61`. Errors: invalid_input with
/// the forms there are.
[[nodiscard]] Result<KeypadSetting> parse_keypad_setting(std::string_view text);

/// nullptr unless a device is named.
[[nodiscard]] std::unique_ptr<Keypad> make_keypad(const KeypadSetting& setting);

} // namespace anjungan::drivers
