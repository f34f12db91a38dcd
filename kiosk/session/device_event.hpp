/// What scanner, card reader and the other devices of the kiosk tell a session.
#pragma once

#include "kiosk/base/secret.hpp"

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
/// What an operator has to know about one device.
struct DeviceNotice {
    std::string device; ///< "touch", "scanner": one sentence each
    std::string fault;  ///< an operator's sentence; empty: it is well
};

} // namespace anjungan::session
