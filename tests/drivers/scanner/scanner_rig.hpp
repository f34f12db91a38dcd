// SPDX-License-Identifier: GPL-3.0-or-later
/// Each kind of scanner with somebody in front of it, for the one contract that all of them keep.
#pragma once

#include "tests/drivers/scanner/heard.hpp"
#include "tests/support/fake_clock.hpp"

#include <memory>

namespace anjungan::drivers {

class ScannerRig {
public:
    ScannerRig() = default;
    ScannerRig(const ScannerRig&) = delete;
    ScannerRig& operator=(const ScannerRig&) = delete;
    virtual ~ScannerRig() = default;

    [[nodiscard]] virtual Scanner& scanner() = 0;
    /// Holds a code before it: at most 300 bytes of ASCII.
    virtual void present(const std::string& payload) = 0;
    virtual void unplug() = 0;
    virtual void plug_in() = 0;

    test::FakeClock clock;
};

[[nodiscard]] std::unique_ptr<ScannerRig> virtual_rig();
/// nullptr if this machine has no ptys.
[[nodiscard]] std::unique_ptr<ScannerRig> serial_rig();
[[nodiscard]] std::unique_ptr<ScannerRig> evdev_rig();
[[nodiscard]] std::unique_ptr<ScannerRig> camera_rig();

} // namespace anjungan::drivers
