// SPDX-License-Identifier: GPL-3.0-or-later
/// Reader of compiled gettext catalogues (`.mo`).
///
/// Format: GNU gettext manual, "The Format of GNU MO Files". Both byte orders, major revisions 0
/// and 1. Of a plural message the first form is taken; a message with a context keeps gettext's
/// key, "context\4message".
#pragma once

#include "base/result.hpp"

#include <map>
#include <string>
#include <string_view>

namespace anjungan::i18n {

/// Message id → translation. The header entry (the empty id) and empty translations are left out.
using Messages = std::map<std::string, std::string, std::less<>>;

/// Every offset and length in `bytes` is checked before it is followed; a file that points outside
/// itself, or holds text that is not UTF-8, is `corrupt` and the detail says where.
[[nodiscard]] Result<Messages> read_mo(std::string_view bytes);

} // namespace anjungan::i18n
