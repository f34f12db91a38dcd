// SPDX-License-Identifier: GPL-3.0-or-later
/// The CBOR body of an opened envelope as one line of JSON, for people who hold the key.
#pragma once

#include "base/secret.hpp"

namespace anjungan::protocol {

/// Byte strings inside become hexadecimal text. `corrupt` when it is not CBOR. nlohmann's own
/// temporaries are not wiped: for the hub's and the recovery officer's machine, not the kiosk.
[[nodiscard]] Result<SecretText> body_as_json(const SecretBytes& cbor);

} // namespace anjungan::protocol
