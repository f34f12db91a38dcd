// SPDX-License-Identifier: GPL-3.0-or-later
/// The order of a visit's pages, derived from the service: nothing here is stored.
#pragma once

#include "kiosk/services/service.hpp"
#include "kiosk/session/model.hpp"

#include <optional>

namespace anjungan::session {

/// A page of a visit. Questions come in two runs: those that wait for what is said of the papers
/// come after these.
struct VisitPage {
    flow::ScreenId screen = flow::ScreenId::check_answers;
    bool follow_up = false; ///< of the question page: the second run
};

/// The pages this visit has, in order; a page without content is left out, and a queue number
/// needs neither the standard nor a check of two taps.
[[nodiscard]] std::vector<VisitPage> pages_of(const services::Service& service, const Visit& visit);

/// The page after `screen`, which is shown now; std::nullopt after the last one.
[[nodiscard]] std::optional<VisitPage>
page_after(const services::Service& service, const Visit& visit, flow::ScreenId screen);

/// The page before `screen`; std::nullopt before the first one, and of a screen that is no page of
/// a visit.
[[nodiscard]] std::optional<VisitPage>
page_before(const services::Service& service, const Visit& visit, flow::ScreenId screen);

/// The fields of one run that apply and have a page of their own, in order.
[[nodiscard]] std::vector<const services::Field*>
run_of(const services::Service& service, const Visit& visit, bool follow_up);

/// Of both runs.
[[nodiscard]] std::vector<const services::Field*>
questions_of(const services::Service& service, const Visit& visit);

/// Neighbours of the visit's present field in its run; nullptr at the ends.
[[nodiscard]] const services::Field*
field_after(const services::Service& service, const Visit& visit);
[[nodiscard]] const services::Field*
field_before(const services::Service& service, const Visit& visit);

/// Where the visit stands: {3, 12, nullptr} of a form without parts counts its questions, {2, 4,
/// part} of one with parts counts these. Only what applies counts, from 1.
struct Progress {
    int step = 0;
    int steps = 0;
    const services::Part* part = nullptr;
};
/// Of the question page or the page of papers (`screen`). A form without parts says nothing of the
/// latter: {0, 0, nullptr}.
[[nodiscard]] Progress
progress_of(const services::Service& service, const Visit& visit, flow::ScreenId screen);

} // namespace anjungan::session
