// SPDX-License-Identifier: GPL-3.0-or-later
/// What a service's folder must satisfy beyond its schema: references that lead somewhere, and a
/// published standard that is whole.
#pragma once

#include "kiosk/services/service.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace anjungan::services {

/// One sentence a fault, "/pointer: what; what to do", without the file's name. Empty: sound.
/// `folder` is the name of the service's folder, which must be its id.
[[nodiscard]] std::vector<std::string>
semantic_faults(const Service& service, std::string_view folder);

/// The six components that a kiosk must show to citizens (UU 25/2009 Art. 21; PermenPANRB
/// 15/2014, service delivery).
[[nodiscard]] const std::vector<std::string>& published_components();

} // namespace anjungan::services
