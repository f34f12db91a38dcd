// SPDX-License-Identifier: GPL-3.0-or-later
// Scanners of every kind, as near to the metal as a machine without any comes.
#include "tests/drivers/scanner/scanner_rig.hpp"

#include "base/mutex.hpp"
#include "drivers/scanner/camera_scanner.hpp"
#include "drivers/scanner/evdev_scanner.hpp"
#include "drivers/scanner/plugged_scanner.hpp"
#include "drivers/scanner/serial_scanner.hpp"
#include "drivers/transport/serial_transport.hpp"
#include "simulator/devices/picture_camera.hpp"
#include "simulator/devices/virtual_scanner.hpp"
#include "tests/drivers/scanner/recorded_keys.hpp"
#include "tests/support/code_picture.hpp"
#include "tests/support/pty.hpp"

#include <optional>

namespace anjungan::drivers {

namespace {

constexpr ReopenDelay::Times at_once = {std::chrono::milliseconds(1), std::chrono::milliseconds(5)};

class VirtualRig : public ScannerRig {
public:
    [[nodiscard]] Scanner& scanner() override { return scanner_; }
    void present(const std::string& payload) override { scanner_.show(as_bytes(payload)); }
    void unplug() override { scanner_.plug(ScannerState::missing); }
    void plug_in() override { scanner_.plug(ScannerState::ready); }

private:
    simulator::VirtualScanner scanner_{clock};
};

/// The scanner on the near end of a pty, which is another device file after each plugging in.
class SerialRig : public ScannerRig {
public:
    [[nodiscard]] bool works() {
        const MutexLock lock(mutex_);
        return pty_->works();
    }
    [[nodiscard]] Scanner& scanner() override { return scanner_; }
    void present(const std::string& payload) override {
        const MutexLock lock(mutex_);
        if (pty_.has_value()) {
            pty_->say(as_bytes("\x02" + payload + "\x03"));
        }
    }
    void unplug() override {
        const MutexLock lock(mutex_);
        pty_.reset();
    }
    void plug_in() override {
        const MutexLock lock(mutex_);
        pty_.emplace();
    }

private:
    [[nodiscard]] Result<std::unique_ptr<Transport>> open() {
        const MutexLock lock(mutex_);
        return pty_.has_value()
                   ? open_serial({pty_->path()})
                   : Result<std::unique_ptr<Transport>>(fail(ErrorCode::not_found, "unplugged"));
    }

    Mutex mutex_;
    /// There before the scanner's thread looks for it.
    std::optional<test::Pty> pty_ GUARDED_BY(mutex_){std::in_place};
    PluggedScanner scanner_{serial_scans([this] { return open(); }, clock), clock, at_once};
};

class EvdevRig : public ScannerRig {
public:
    [[nodiscard]] Scanner& scanner() override { return scanner_; }
    void present(const std::string& payload) override { cable_.send(keys_for(payload + "\n")); }
    void unplug() override { cable_.plug(false); }
    void plug_in() override { cable_.plug(true); }

private:
    KeyCable cable_;
    PluggedScanner scanner_{evdev_scans([this] { return cable_.open(); }, clock), clock, at_once};
};

class CameraRig : public ScannerRig {
public:
    [[nodiscard]] Scanner& scanner() override { return scanner_; }
    void present(const std::string& payload) override {
        if (view_.plugged()) { // what is still there when the camera returns, it does see
            view_.show(test::code_picture(payload));
        }
    }
    void unplug() override { view_.plug(false); }
    void plug_in() override { view_.plug(true); }

private:
    simulator::CameraView view_;
    PluggedScanner scanner_{
        camera_scans([this] { return simulator::PictureCamera::open(view_); }), clock, at_once};
};

} // namespace

std::unique_ptr<ScannerRig> virtual_rig() {
    return std::make_unique<VirtualRig>();
}

std::unique_ptr<ScannerRig> serial_rig() {
    auto rig = std::make_unique<SerialRig>();
    return rig->works() ? std::move(rig) : nullptr;
}

std::unique_ptr<ScannerRig> evdev_rig() {
    return std::make_unique<EvdevRig>();
}

std::unique_ptr<ScannerRig> camera_rig() {
    return std::make_unique<CameraRig>();
}

} // namespace anjungan::drivers
