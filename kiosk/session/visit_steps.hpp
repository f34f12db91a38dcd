// SPDX-License-Identifier: GPL-3.0-or-later
/// The order of a visit's pages, derived from the service: nothing here is stored.
#pragma once

#include "kiosk/services/service.hpp"
#include "kiosk/session/model.hpp"

#include <optional>

namespace anjungan::session {

/// The pages this service has, in order; a page without content is left out, and a queue number
/// needs neither the standard nor a check of two taps.
[[nodiscard]] std::vector<flow::ScreenId> pages_of(const services::Service& service);

/// The page after `page`; std::nullopt after the last one.
[[nodiscard]] std::optional<flow::ScreenId>
page_after(const services::Service& service, flow::ScreenId page);

/// Neighbours of the visit's present field among those that apply; nullptr at the ends.
[[nodiscard]] const services::Field*
field_after(const services::Service& service, const Visit& visit);
[[nodiscard]] const services::Field*
field_before(const services::Service& service, const Visit& visit);

/// Where the present question stands among those that apply: {3, 12}, counted from 1.
struct Progress {
    int step = 0;
    int steps = 0;
};
[[nodiscard]] Progress progress_of(const services::Service& service, const Visit& visit);

} // namespace anjungan::session
