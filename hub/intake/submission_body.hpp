// SPDX-License-Identifier: GPL-3.0-or-later
/// The one thing the hub reads of an opened submission: which service it is for.
#pragma once

#include "base/secret.hpp"

#include <string>

namespace anjungan::hub {

/// `cbor` must be one well-formed CBOR map with text keys and a top-level "service" of 1 to 64
/// letters a–z, digits and dashes; otherwise `invalid_input`, saying which. No answer is kept.
[[nodiscard]] Result<std::string> service_in(const SecretBytes& cbor);

} // namespace anjungan::hub
