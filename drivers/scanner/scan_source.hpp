// SPDX-License-Identifier: GPL-3.0-or-later
/// The lower seam of a scanner of metal: one open device that is asked for what it has read.
#pragma once

#include "base/clock.hpp"
#include "drivers/scanner/scanner.hpp"

#include <functional>
#include <memory>
#include <vector>

namespace anjungan::drivers {

/// Used by one thread. Once a call returned an error the device is gone for good and its owner
/// opens it anew.
class ScanSource {
public:
    ScanSource() = default;
    ScanSource(const ScanSource&) = delete;
    ScanSource& operator=(const ScanSource&) = delete;
    virtual ~ScanSource() = default;

    /// Waits at most `most` for something to read and returns what came of it, often nothing.
    /// Errors: unavailable (unplugged), io.
    [[nodiscard]] virtual Result<std::vector<ScanOutcome>> poll(std::chrono::milliseconds most) = 0;

    /// After an error: whether it struck in the middle of a frame.
    [[nodiscard]] virtual bool was_cut_off() = 0;
};

/// Opens the device; called on the scanner's thread, again and again while it is not there.
using ScanSourceOpener = std::function<Result<std::unique_ptr<ScanSource>>()>;

} // namespace anjungan::drivers
