// SPDX-License-Identifier: GPL-3.0-or-later
/// The value of an answer without what only the typing left behind.
#pragma once

#include "kiosk/services/answers.hpp"
#include "kiosk/services/service.hpp"

#include <string_view>

namespace anjungan::services {

/// Without blanks at both ends. A view into `text`.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Without any blanks, dots and hyphens: how numbers are compared and handed in.
[[nodiscard]] SecretText compact(std::string_view text);

/// Nothing chosen, or only blanks typed.
[[nodiscard]] bool is_unanswered(const Answer* answer);

} // namespace anjungan::services
