// SPDX-License-Identifier: GPL-3.0-or-later
/// Which papers one citizen can be asked for: most of a service's exclude each other.
#pragma once

#include "kiosk/services/service.hpp"

#include <string>
#include <vector>

namespace anjungan::test {

using PaperSet = std::vector<std::string>; ///< by their ids, in the order of the service

/// Those sets that no other one holds. Found once for each service, by trying all answers that
/// decide on them. For one thread.
[[nodiscard]] const std::vector<PaperSet>& longest_papers(const services::Service& service);

} // namespace anjungan::test
