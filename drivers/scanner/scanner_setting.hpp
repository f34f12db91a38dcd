// SPDX-License-Identifier: GPL-3.0-or-later
/// Which scanner kiosk.toml asks for, and making it.
#pragma once

#include "base/clock.hpp"
#include "drivers/scanner/key_source.hpp"
#include "drivers/scanner/scanner.hpp"
#include "drivers/transport/serial_transport.hpp"

#include <variant>

namespace anjungan::drivers {

struct NoScanner {};
struct CameraAddress {
    std::filesystem::path device;
};

using ScannerSetting = std::variant<NoScanner, SerialSettings, InputIdentity, CameraAddress>;

/// `none` · `serial:/dev/ttyACM0` or `serial:/dev/ttyACM0:9600` ·
/// `evdev:/dev/input/by-id/NAME` or `evdev:0c2e:0b61` · `camera:/dev/video0`. Errors: invalid_input
/// with the forms there are.
[[nodiscard]] Result<ScannerSetting> parse_scanner_setting(std::string_view text);

/// Whether this kiosk was built with what the device needs. Errors: unsupported, in a sentence for
/// the operator.
[[nodiscard]] Status is_built_in(const ScannerSetting& setting);

/// nullptr for NoScanner. A device that
/// is missing now is looked for again and again. The clock must outlive the scanner.
[[nodiscard]] std::unique_ptr<Scanner>
make_plugged_scanner(const ScannerSetting& setting, const Clock& clock);

/// Opens the device once and closes it again: whether it is there and ours to use. Good for
/// NoScanner.
[[nodiscard]] Status try_scanner(const ScannerSetting& setting, const Clock& clock);

} // namespace anjungan::drivers
