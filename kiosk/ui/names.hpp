// SPDX-License-Identifier: GPL-3.0-or-later
/// The words that journeys and descriptions use for roles and appearances.
#pragma once

#include "kiosk/ui/appearance.hpp"
#include "kiosk/ui/widget.hpp"

#include <string_view>

namespace anjungan::ui {

/// "group", "heading", … as in enum Role.
[[nodiscard]] std::string_view role_name(Role role);

/// "small", "standard", "large", "largest".
[[nodiscard]] std::string_view name_of(TextSize size);
/// "portrait", "landscape", "low_reach".
[[nodiscard]] std::string_view name_of(Layout layout);
/// Of the theme: "default", "high_contrast", "black_on_white", "dim".
[[nodiscard]] std::string_view name_of(Contrast contrast);

} // namespace anjungan::ui
