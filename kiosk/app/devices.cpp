// Opens the devices.
#include "kiosk/app/devices.hpp"

#include "kiosk/base/log.hpp"

namespace anjungan::app {

Devices::Devices(const Config& config) {
    switch (config.devices.voice) {
    case VoiceDevice::transcript: break;
    case VoiceDevice::espeak:
        if (auto opened = Loudspeaker::open(config); opened) {
            loudspeaker_ = std::move(*opened);
        } else {
            miss(session::Device::voice, opened.error());
        }
        break;
    }
}

void Devices::miss(session::Device device, const Error& why) {
    log::warning("{}", why.detail);
    faults_.push_back({device, why.detail});
}

drivers::Voice* Devices::aloud() {
    return loudspeaker_ == nullptr ? nullptr : &loudspeaker_->voice();
}

} // namespace anjungan::app
