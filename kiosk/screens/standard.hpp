// SPDX-License-Identifier: GPL-3.0-or-later
/// A service's first page: what it costs, how long it takes and what to bring.
#pragma once

#include "kiosk/screens/screen.hpp"

namespace anjungan::screens {

[[nodiscard]] View build_standard(const ScreenContext& context);

} // namespace anjungan::screens
