// SPDX-License-Identifier: GPL-3.0-or-later
/// Which of the papers that apply the citizen has.
#pragma once

#include "kiosk/screens/screen.hpp"

namespace anjungan::screens {

[[nodiscard]] View build_requirements(const ScreenContext& context);

/// "I have it here", as on the page's buttons.
[[nodiscard]] std::string paper_in_words(services::Paper paper, const i18n::Texts& t);

} // namespace anjungan::screens
