// SPDX-License-Identifier: GPL-3.0-or-later
// The thread between a scanner of metal and its listener.
#include "drivers/scanner/plugged_scanner.hpp"

#include "base/log.hpp"
#include "base/stoppable_pause.hpp"

#include <pthread.h>

#include <utility>

namespace anjungan::drivers {

namespace {

/// How long one look at the device lasts, and with it how long the destructor may wait.
constexpr std::chrono::milliseconds slice = std::chrono::milliseconds(100);

} // namespace

PluggedScanner::PluggedScanner(ScanSourceOpener open, const Clock& clock, ReopenDelay::Times times)
    : open_(std::move(open)),
      clock_(clock),
      delay_(times),
      thread_([this](const std::stop_token& stop) { run(stop); }) {
    pthread_setname_np(thread_.native_handle(), "scanner");
}

PluggedScanner::~PluggedScanner() = default;

void PluggedScanner::run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        const auto source = open_();
        if (source) {
            delay_.reset();
            change_to(ScannerState::ready);
            read_until_gone(**source, stop);
        }
        if (stop.stop_requested()) {
            return; // the device may well be there; it is us who go
        }
        change_to(ScannerState::missing);
        pause_unless_stopped(stop, delay_.after_failure());
    }
}

void PluggedScanner::read_until_gone(ScanSource& source, const std::stop_token& stop) {
    auto outcomes = source.poll(slice);
    while (outcomes && !stop.stop_requested()) {
        pass_on(*outcomes);
        outcomes = source.poll(slice);
    }
    if (outcomes) {
        return;
    }
    if (source.was_cut_off()) {
        listener_.tell(ScanRejection::cut_off);
    }
    log::info("the scanner is gone: {}", outcomes.error().detail);
}

void PluggedScanner::pass_on(std::vector<ScanOutcome>& outcomes) {
    for (auto& outcome : outcomes) {
        if (auto* scan = std::get_if<Scan>(&outcome); scan == nullptr) {
            listener_.tell(std::get<ScanRejection>(outcome));
        } else if (!is_double(*scan)) {
            listener_.tell(std::move(*scan));
        }
    }
}

bool PluggedScanner::is_double(const Scan& scan) {
    const MutexLock lock(remembering_);
    return doubles_.is_double(scan, clock_.boot_time());
}

void PluggedScanner::forget() {
    const MutexLock lock(remembering_);
    doubles_.forget();
}

void PluggedScanner::change_to(ScannerState state) {
    if (state_.exchange(state) != state) {
        listener_.tell(state);
    }
}

} // namespace anjungan::drivers
