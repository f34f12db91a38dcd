// SPDX-License-Identifier: GPL-3.0-or-later
/// A scanner on a serial line or one that calls itself one over USB (/dev/ttyACM*).
#pragma once

#include "drivers/scanner/frame_parser.hpp"
#include "drivers/scanner/scan_source.hpp"
#include "drivers/transport/transport.hpp"

namespace anjungan::drivers {

/// The bytes of a wire, cut into frames. Nothing is ever written to the scanner: its settings are
/// made with its own bar codes.
class SerialScanSource : public ScanSource {
public:
    /// The clock must outlive it.
    SerialScanSource(std::unique_ptr<Transport> wire, const Clock& clock);

    [[nodiscard]] Result<std::vector<ScanOutcome>> poll(std::chrono::milliseconds most) override;
    [[nodiscard]] bool was_cut_off() override { return parser_.cut_off().has_value(); }

private:
    std::unique_ptr<Transport> wire_;
    const Clock& clock_;
    FrameParser parser_ = {};
};

/// For a PluggedScanner: `open_wire` opens the line, set up and raw.
[[nodiscard]] ScanSourceOpener
serial_scans(std::function<Result<std::unique_ptr<Transport>>()> open_wire, const Clock& clock);

} // namespace anjungan::drivers
