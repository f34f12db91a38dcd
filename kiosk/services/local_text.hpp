// SPDX-License-Identifier: GPL-3.0-or-later
/// One text in several languages.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace anjungan::services {

/// `in` follows i18n::fallback_chain.
struct LocalText {
    std::map<std::string, std::string, std::less<>> by_language;

    [[nodiscard]] std::string_view in(std::string_view language) const;
    [[nodiscard]] bool empty() const { return by_language.empty(); }
};

} // namespace anjungan::services
