// SPDX-License-Identifier: GPL-3.0-or-later
// From a wire to frames.
#include "drivers/scanner/serial_scanner.hpp"

#include <utility>

namespace anjungan::drivers {

SerialScanSource::SerialScanSource(std::unique_ptr<Transport> wire, const Clock& clock)
    : wire_(std::move(wire)), clock_(clock) {}

Result<std::vector<ScanOutcome>> SerialScanSource::poll(std::chrono::milliseconds most) {
    wire_->wait(most);
    auto bytes = wire_->read_available();
    TRY(bytes);
    auto outcomes = parser_.feed(*bytes, clock_.boot_time());
    wipe(*bytes);
    return outcomes;
}

ScanSourceOpener
serial_scans(std::function<Result<std::unique_ptr<Transport>>()> open_wire, const Clock& clock) {
    return [open_wire = std::move(open_wire), &clock]() -> Result<std::unique_ptr<ScanSource>> {
        auto wire = open_wire();
        TRY(wire);
        return std::make_unique<SerialScanSource>(std::move(*wire), clock);
    };
}

} // namespace anjungan::drivers
