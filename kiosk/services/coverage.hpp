// SPDX-License-Identifier: GPL-3.0-or-later
/// How much of a service can be read in which language.
#pragma once

#include "kiosk/services/service.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace anjungan::services {

/// Of all texts that a citizen may meet in a service: titles, standard, papers, form, notices.
struct Coverage {
    std::size_t texts = 0;
    std::map<std::string, std::size_t, std::less<>> by_language; ///< how many have it themselves

    /// In whole percent, rounded down; 100 of a service without texts.
    [[nodiscard]] std::size_t percent(std::string_view language) const;
};

[[nodiscard]] Coverage coverage_of(const Service& service);

} // namespace anjungan::services
