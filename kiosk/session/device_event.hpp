/// What scanner and card reader tell a session.
#pragma once

#include "kiosk/base/secret.hpp"

#include <memory>

namespace anjungan::session {

/// A whole code was held before the scanner. Shared, because events are copied and secrets are not.
struct Scanned {
    std::shared_ptr<const SecretText> payload;
};
/// An officer's card was laid down; nullptr: it was taken away.
struct CardChanged {
    std::shared_ptr<const SecretText> uid;
};

} // namespace anjungan::session
