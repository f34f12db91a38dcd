// SPDX-License-Identifier: GPL-3.0-or-later
/// The languages' names for themselves: never translated, so that everyone finds their own.
#pragma once

#include "kiosk/i18n/translator.hpp"

namespace anjungan::screens {

[[nodiscard]] inline std::string own_name(const i18n::Language& language) {
    if (language == "id") {
        return "Bahasa Indonesia";
    }
    if (language == "en") {
        return "English";
    }
    if (language == "jv") {
        return "Basa Jawa";
    }
    if (language == "su") {
        return "Basa Sunda";
    }
    return language;
}

} // namespace anjungan::screens
