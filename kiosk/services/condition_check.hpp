// SPDX-License-Identifier: GPL-3.0-or-later
/// What a schema cannot say of a condition: whether it asks for what is there, and asked before.
#pragma once

#include "kiosk/services/service.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace anjungan::services {

/// So many of the form's fields, and of the papers, are asked before something else.
struct AskedBefore {
    std::size_t fields = 0;
    std::size_t papers = 0;
};

/// Adds a sentence to `faults` for each thing that is wrong: "/form/3/when: …; remedy". `place`:
/// "/form/3/when".
void check_condition(
    const Service& service,
    AskedBefore before,
    const Condition& condition,
    const std::string& place,
    std::vector<std::string>& faults
);

} // namespace anjungan::services
