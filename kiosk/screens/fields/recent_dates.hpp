// SPDX-License-Identifier: GPL-3.0-or-later
/// Buttons for the most likely answers to a date that mostly lies a few days back (Field::recent).
#pragma once

#include "kiosk/screens/screen.hpp"
#include "kiosk/services/service.hpp"
#include "kiosk/ui/widgets.hpp"

namespace anjungan::screens {

/// Whether the page has them: large letters on a landscape panel leave no room.
[[nodiscard]] bool has_recent_dates(const services::Field& field, const ScreenContext& context);

/// Today and yesterday.
[[nodiscard]] ui::Widget recent_days(const ScreenContext& context, Actions& actions);

/// This year and the last one, in the same place.
[[nodiscard]] ui::Widget recent_years(const ScreenContext& context, Actions& actions);

} // namespace anjungan::screens
