// SPDX-License-Identifier: GPL-3.0-or-later
/// Nothing can be kept safely: says so, and whom to ask.
#pragma once

#include "kiosk/screens/screen.hpp"

namespace anjungan::screens {

[[nodiscard]] View build_out_of_service(const ScreenContext& context);

} // namespace anjungan::screens
