// SPDX-License-Identifier: GPL-3.0-or-later
/// The scanner in a journey's or a test's hands: takes payloads, or frames as a serial scanner
/// would send them.
#pragma once

#include "base/listener_slot.hpp"
#include "base/mutex.hpp"
#include "drivers/scanner/double_guard.hpp"
#include "drivers/scanner/scanner.hpp"

#include <atomic>
#include <filesystem>

namespace anjungan::simulator {

class VirtualScanner : public drivers::Scanner {
public:
    /// The clock must outlive the scanner.
    explicit VirtualScanner(const Clock& clock) : clock_(clock) {}

    [[nodiscard]] drivers::ScannerState state() const override { return state_; }
    void set_listener(Listener listener) override { listener_.set(std::move(listener)); }
    void forget() override {
        const MutexLock lock(showing_);
        doubles_.forget();
    }

    /// Holds a code before it: judged as any scanner's payload is. Nothing happens while unplugged.
    void show(ByteView payload, drivers::Symbology symbology = drivers::Symbology::qr);
    /// Everything readable in a PNG file. Errors: not_found, invalid_input (no picture), or
    /// not_found if no code can be read in it.
    [[nodiscard]] Status show_picture(const std::filesystem::path& png);
    void plug(drivers::ScannerState state);

private:
    const Clock& clock_;
    Mutex showing_;
    drivers::DoubleGuard doubles_ GUARDED_BY(showing_);
    ListenerSlot<drivers::ScannerEvent> listener_;
    std::atomic<drivers::ScannerState> state_ = drivers::ScannerState::ready;
};

} // namespace anjungan::simulator
