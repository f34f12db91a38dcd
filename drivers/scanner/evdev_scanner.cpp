// SPDX-License-Identifier: GPL-3.0-or-later
// From keys to frames.
#include "drivers/scanner/evdev_scanner.hpp"

#include <utility>

namespace anjungan::drivers {

EvdevScanSource::EvdevScanSource(std::unique_ptr<KeySource> keys, const Clock& clock)
    : keys_(std::move(keys)), clock_(clock) {}

Result<std::vector<ScanOutcome>> EvdevScanSource::poll(std::chrono::milliseconds most) {
    auto batch = keys_->read(most);
    TRY(batch);
    std::vector<ScanOutcome> outcomes;
    if (batch->lost) {
        decoder_.reset();
        if (const auto cut = parser_.cut_off()) {
            outcomes.emplace_back(*cut);
        }
    }
    Bytes typed;
    typed.reserve(batch->events.size());
    for (const auto& event : batch->events) {
        if (const auto character = decoder_.character_of(event)) {
            typed.push_back(*character);
        }
    }
    for (auto& outcome : parser_.feed(typed, clock_.boot_time())) {
        outcomes.push_back(std::move(outcome));
    }
    wipe(typed);
    return outcomes;
}

ScanSourceOpener
evdev_scans(std::function<Result<std::unique_ptr<KeySource>>()> open_keys, const Clock& clock) {
    return [open_keys = std::move(open_keys), &clock]() -> Result<std::unique_ptr<ScanSource>> {
        auto keys = open_keys();
        TRY(keys);
        return std::make_unique<EvdevScanSource>(std::move(*keys), clock);
    };
}

} // namespace anjungan::drivers
