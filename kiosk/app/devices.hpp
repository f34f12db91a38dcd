/// The devices beside printer and panel, as kiosk.toml wants them. What cannot be opened is a fault
/// for the operator, and the kiosk goes on without it.
#pragma once

#include "kiosk/app/loudspeaker.hpp"
#include "kiosk/session/event.hpp"

#include <memory>
#include <vector>

namespace anjungan::app {

/// Made on the main thread before the application, which it must outlive.
class Devices {
public:
    explicit Devices(const Config& config);

    /// nullptr: nothing is to be heard, or nothing can be.
    [[nodiscard]] drivers::Voice* aloud();

    /// What was wrong when they were opened.
    [[nodiscard]] const std::vector<session::DeviceFault>& faults() const { return faults_; }

private:
    void miss(session::Device device, const Error& why);

    std::vector<session::DeviceFault> faults_;
    std::unique_ptr<Loudspeaker> loudspeaker_;
};

} // namespace anjungan::app
