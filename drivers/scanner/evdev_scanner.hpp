// SPDX-License-Identifier: GPL-3.0-or-later
/// A scanner that poses as a keyboard (HID wedge), on an input device of its own.
#pragma once

#include "drivers/scanner/frame_parser.hpp"
#include "drivers/scanner/key_source.hpp"
#include "drivers/scanner/scan_source.hpp"

namespace anjungan::drivers {

/// Keys, as frames ended by Enter. Serial framing is better where the scanner can be set to it: a
/// wedge has no beginning mark and no characters beyond ASCII.
class EvdevScanSource : public ScanSource {
public:
    /// The clock must outlive it.
    EvdevScanSource(std::unique_ptr<KeySource> keys, const Clock& clock);

    [[nodiscard]] Result<std::vector<ScanOutcome>> poll(std::chrono::milliseconds most) override;
    [[nodiscard]] bool was_cut_off() override { return parser_.cut_off().has_value(); }

private:
    std::unique_ptr<KeySource> keys_;
    const Clock& clock_;
    KeyDecoder decoder_ = {};
    FrameParser parser_ = {};
};

/// For a PluggedScanner.
[[nodiscard]] ScanSourceOpener
evdev_scans(std::function<Result<std::unique_ptr<KeySource>>()> open_keys, const Clock& clock);

} // namespace anjungan::drivers
