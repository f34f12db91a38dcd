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

/// And what each calls out to those who know it.
[[nodiscard]] inline std::string own_call(const i18n::Language& language) {
    if (language == "id") {
        return "Mulai di sini";
    }
    if (language == "en") {
        return "Start here";
    }
    if (language == "jv") {
        return "Wiwit ing ngriki"; // REVIEW: native speaker
    }
    if (language == "su") {
        return "Mimitian di dieu"; // REVIEW: native speaker
    }
    return {};
}

} // namespace anjungan::screens
