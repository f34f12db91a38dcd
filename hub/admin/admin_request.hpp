// SPDX-License-Identifier: GPL-3.0-or-later
/// Reads the small JSON bodies of the administrator's requests.
#pragma once

#include "base/bytes.hpp"

#include <string>

namespace anjungan::hub {

/// The text member `name` of the JSON object in `body`. `invalid_input`, naming it, if there is
/// none, it is no text, it is empty or it has more than 200 bytes.
[[nodiscard]] Result<std::string> text_in(ByteView body, std::string_view name);

} // namespace anjungan::hub
