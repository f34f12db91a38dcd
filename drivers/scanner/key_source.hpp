// SPDX-License-Identifier: GPL-3.0-or-later
/// The narrow seam to the kernel's input devices: one that is open and that nobody else hears.
#pragma once

#include "drivers/scanner/key_decoder.hpp"

#include <chrono>
#include <filesystem>
#include <memory>
#include <vector>

namespace anjungan::drivers {

struct KeyBatch {
    std::vector<KeyEvent> events = {};
    bool lost = false; ///< the kernel's buffer ran over: something before these events is missing
};

/// Used by one thread. Once a call returned an error the device is gone.
class KeySource {
public:
    KeySource() = default;
    KeySource(const KeySource&) = delete;
    KeySource& operator=(const KeySource&) = delete;
    virtual ~KeySource() = default;

    /// Waits at most `most`. Errors: unavailable (unplugged), io.
    [[nodiscard]] virtual Result<KeyBatch> read(std::chrono::milliseconds most) = 0;
};

/// Which input device is the scanner: a path ("/dev/input/by-id/…", the surest) or a USB identity.
struct InputIdentity {
    std::filesystem::path path = {}; ///< empty: look for vendor and product
    std::uint16_t vendor = 0;
    std::uint16_t product = 0;
};

/// "PATH" (begins with a slash) or "VID:PID" in hexadecimal, as lsusb prints it. Errors:
/// invalid_input.
[[nodiscard]] Result<InputIdentity> parse_input_identity(std::string_view text);

/// Of several devices with one USB identity, which is meant.
enum class InputKind : std::uint8_t {
    scanner, ///< it types letters and Enter
    keypad,  ///< it has arrows
};

/// Errors: unsupported (built without ANJUNGAN_WITH_EVDEV), in a sentence for the operator.
[[nodiscard]] Status evdev_is_built_in();

/// Opens the device through libevdev and grabs it (EVIOCGRAB), so that its keys reach neither SDL
/// nor a console: a device that cannot be grabbed is not used. `directory` is where the nodes
/// event* are. Errors: not_found, unavailable (grabbed by another, or no keyboard), io,
/// unsupported.
[[nodiscard]] Result<std::unique_ptr<KeySource>> open_grabbed(
    const InputIdentity& identity,
    InputKind kind = InputKind::scanner,
    const std::filesystem::path& directory = "/dev/input"
);

} // namespace anjungan::drivers
