// SPDX-License-Identifier: GPL-3.0-or-later
/// How far a visit is, above its questions.
#pragma once

#include "kiosk/screens/screen.hpp"

#include <optional>

namespace anjungan::screens {

/// "Part 2 of 4: The child", or "Question 3 of 12" where a form has no parts; nothing where there
/// is nothing to count.
[[nodiscard]] std::optional<ui::Widget>
visit_progress(const ScreenContext& context, flow::ScreenId screen);

} // namespace anjungan::screens
