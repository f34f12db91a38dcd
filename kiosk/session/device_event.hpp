/// What devices tell a session.
#pragma once

#include "base/secret.hpp"
#include "kiosk/session/device.hpp"

#include <memory>
#include <string>

namespace anjungan::session {

/// A whole code was held before the scanner. Shared, because events are copied and secrets are not.
struct Scanned {
    std::shared_ptr<const SecretText> payload;
};
/// An officer's card was laid down; nullptr: it was taken away.
struct CardChanged {
    std::shared_ptr<const SecretText> uid;
};

/// What an operator has to know about a device.
struct DeviceFault {
    Device device;
    std::string fault; ///< empty: it is well
};
struct PowerChanged {
    Power power;
};

} // namespace anjungan::session
