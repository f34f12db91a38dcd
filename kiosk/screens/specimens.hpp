// SPDX-License-Identifier: GPL-3.0-or-later
/// Every state in which a screen looks different: what --describe and the picture tests walk.
#pragma once

#include "kiosk/services/catalogue.hpp"
#include "kiosk/session/model.hpp"

#include <functional>
#include <string>
#include <vector>

namespace anjungan::screens {

struct Specimen {
    std::string name; ///< "question-akta-kelahiran-child_name"
    /// Puts a model that starts with default settings into that state.
    std::function<void(session::Model&)> arrange;
};

/// All screens, each question of each service, and the states of the receipt. `catalogue` must
/// outlive the specimens.
[[nodiscard]] std::vector<Specimen> specimens(const services::Catalogue& catalogue);

} // namespace anjungan::screens
