// SPDX-License-Identifier: GPL-3.0-or-later
/// In which sizes of letters the walk through the screens looks at a page.
#pragma once

#include "kiosk/ui/appearance.hpp"
#include "tests/support/sanitizer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace anjungan::test {

/// Javanese and Sundanese fill the same screens with words of much the same length: they are looked
/// at where room is scarcest, which spares half of the walk's time.
inline std::vector<ui::TextSize> sizes_for(const std::string& language) {
    if (under_sanitizer) { // which looks for misused memory, not for millimetres
        return language == "id" ? std::vector{ui::TextSize::standard, ui::TextSize::largest}
                                : std::vector<ui::TextSize>();
    }
    if (language == "jv" || language == "su") {
        return {ui::TextSize::largest};
    }
    return {
        ui::TextSize::small, ui::TextSize::standard, ui::TextSize::large, ui::TextSize::largest};
}

/// The questions of the first service are looked at in every language and size. Of the others only
/// their own words are new, which are Indonesian and English: they are looked at where room is
/// scarcest, and as most people see them.
inline std::vector<ui::TextSize> sizes_for(const std::string& language, std::string_view page) {
    const auto is_of = [page](std::string_view start) { return page.starts_with(start); };
    const bool question =
        is_of("question-") || is_of("filled-") || is_of("part-") || is_of("problem-");
    if (!question || page.find("-akta-kelahiran-") != std::string_view::npos) {
        return sizes_for(language);
    }
    if (under_sanitizer || language == "jv" || language == "su") {
        return {};
    }
    return language == "id" ? std::vector{ui::TextSize::standard, ui::TextSize::largest}
                            : std::vector{ui::TextSize::largest};
}

} // namespace anjungan::test
