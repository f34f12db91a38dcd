// SPDX-License-Identifier: GPL-3.0-or-later
/// A scanner of metal on a thread of its own: opened when it is there, opened again after it was
/// unplugged.
#pragma once

#include "base/listener_slot.hpp"
#include "base/mutex.hpp"
#include "base/reopen_delay.hpp"
#include "drivers/scanner/double_guard.hpp"
#include "drivers/scanner/scan_source.hpp"

#include <atomic>
#include <thread>

namespace anjungan::drivers {

/// What the kinds of scanner differ in is their ScanSource: see serial_scanner.hpp,
/// evdev_scanner.hpp and camera_scanner.hpp.
class PluggedScanner : public Scanner {
public:
    /// Starts the thread; the device may be missing for now. The clock must outlive the scanner.
    PluggedScanner(ScanSourceOpener open, const Clock& clock, ReopenDelay::Times times = {});
    PluggedScanner(const PluggedScanner&) = delete;
    PluggedScanner& operator=(const PluggedScanner&) = delete;
    ~PluggedScanner() override;

    [[nodiscard]] ScannerState state() const override { return state_; }
    void set_listener(Listener listener) override { listener_.set(std::move(listener)); }
    void forget() override;

private:
    void run(const std::stop_token& stop);
    void read_until_gone(ScanSource& source, const std::stop_token& stop);
    void pass_on(std::vector<ScanOutcome>& outcomes);
    [[nodiscard]] bool is_double(const Scan& scan);
    void change_to(ScannerState state);

    ScanSourceOpener open_;
    const Clock& clock_;
    ReopenDelay delay_;
    Mutex remembering_;
    DoubleGuard doubles_ GUARDED_BY(remembering_) = {};
    ListenerSlot<ScannerEvent> listener_ = {};
    std::atomic<ScannerState> state_ = ScannerState::searching;
    std::jthread thread_; // last: it starts when everything it touches is there
};

} // namespace anjungan::drivers
