// SPDX-License-Identifier: GPL-3.0-or-later
/// The small parts a page is put together from: escaping, dates, states in words, the frame.
#pragma once

#include "base/local_time.hpp"
#include "hub/storage/submission_state.hpp"

#include <string>
#include <string_view>

namespace anjungan::hub {

/// For HTML text and quoted attributes.
[[nodiscard]] std::string escape_html(std::string_view text);

enum class PageLanguage { indonesian, english };

/// "24 November 2026, pukul 09.00 WIB" or "24 November 2026, 09:00 WIB".
[[nodiscard]] std::string
date_in_words(WallTime time, const OfficeZone& zone, PageLanguage language);

struct StateWords {
    std::string_view step;    ///< for the list of steps
    std::string_view heading; ///< what is so now
    std::string_view meaning; ///< what that means, and what it does not
};
[[nodiscard]] StateWords state_words(SubmissionState state, PageLanguage language);

/// A whole document around `body`, which is HTML already.
[[nodiscard]] std::string page_frame(std::string_view title, std::string_view body);

} // namespace anjungan::hub
