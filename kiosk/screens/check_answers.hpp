// SPDX-License-Identifier: GPL-3.0-or-later
/// Every answer once more, each with Change, before anything is handed in.
#pragma once

#include "kiosk/screens/screen.hpp"

namespace anjungan::screens {

[[nodiscard]] View build_check_answers(const ScreenContext& context);

} // namespace anjungan::screens
