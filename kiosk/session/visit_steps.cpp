// SPDX-License-Identifier: GPL-3.0-or-later
// The order of a visit's pages.
#include "kiosk/session/visit_steps.hpp"

#include "kiosk/services/fields/field_type.hpp"
#include "kiosk/services/form.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace anjungan::session {

namespace {

using flow::ScreenId;
using services::Field;
using services::Service;
using services::ServiceKind;

using Fields = std::vector<const Field*>;

Fields::const_iterator find_field(const Fields& fields, std::string_view id) {
    return std::find_if(fields.begin(), fields.end(), [&](const Field* field) {
        return field->id == id;
    });
}

bool is_follow_up(const Service& service, const Field& field) {
    return static_cast<std::size_t>(&field - service.form.data()) >=
           services::first_follow_up(service);
}

/// Whether the question that the visit stands at comes after the papers.
bool is_at_follow_up(const Service& service, const Visit& visit) {
    const auto* field = service.field(visit.field);
    return field != nullptr && is_follow_up(service, *field);
}

constexpr std::array<VisitPage, 6> order = {
    {{ScreenId::standard},
     {ScreenId::privacy},
     {ScreenId::question},
     {ScreenId::requirements},
     {ScreenId::question, true},
     {ScreenId::check_answers}}};

/// Among the pages that a visit may have; order.size() for any other screen.
std::size_t place_of(const VisitPage& page) {
    const auto* const found = std::find_if(order.begin(), order.end(), [&](const auto& each) {
        return each.screen == page.screen && each.follow_up == page.follow_up;
    });
    return static_cast<std::size_t>(found - order.begin());
}

/// Where the visit stands. An answer may have taken away the very page that is shown.
std::size_t place_now(const Service& service, const Visit& visit, ScreenId screen) {
    return place_of({screen, screen == ScreenId::question && is_at_follow_up(service, visit)});
}

/// The run that the visit's present field is in.
Fields run_around(const Service& service, const Visit& visit) {
    return run_of(service, visit, is_at_follow_up(service, visit));
}

/// The parts of the form that apply, in order.
std::vector<const services::Part*> parts_of(const Service& service, const Visit& visit) {
    const auto fields = questions_of(service, visit);
    const bool papers = !services::applicable_requirements(service, visit.answers).empty();
    std::vector<const services::Part*> parts;
    for (const auto& part : service.parts) {
        const bool asks = std::any_of(fields.begin(), fields.end(), [&](const Field* field) {
            return field->part == part.id;
        });
        if (asks || (papers && part.id == services::papers_part)) {
            parts.push_back(&part);
        }
    }
    return parts;
}

Progress progress_in_parts(const Service& service, const Visit& visit, ScreenId screen) {
    const auto* field = service.field(visit.field);
    const std::string_view now = screen == ScreenId::requirements ? services::papers_part
                                 : field == nullptr               ? std::string_view()
                                                                  : field->part;
    const auto parts = parts_of(service, visit);
    const auto found = std::find_if(parts.begin(), parts.end(), [now](const services::Part* part) {
        return part->id == now;
    });
    if (found == parts.end()) {
        return {};
    }
    return {static_cast<int>(found - parts.begin()) + 1, static_cast<int>(parts.size()), *found};
}

} // namespace

std::vector<const Field*> run_of(const Service& service, const Visit& visit, bool follow_up) {
    auto fields = services::visible_fields(service, visit.answers);
    std::erase_if(fields, [&](const Field* field) {
        return field->type->is_declaration() || is_follow_up(service, *field) != follow_up;
    });
    return fields;
}

std::vector<const Field*> questions_of(const Service& service, const Visit& visit) {
    auto fields = run_of(service, visit, false);
    const auto follow_ups = run_of(service, visit, true);
    fields.insert(fields.end(), follow_ups.begin(), follow_ups.end());
    return fields;
}

std::vector<VisitPage> pages_of(const Service& service, const Visit& visit) {
    std::vector<VisitPage> pages;
    const bool form = service.kind == ServiceKind::form;
    if (form && !service.standard.empty()) {
        pages.push_back({ScreenId::standard});
    }
    if (form && !service.privacy.empty()) {
        pages.push_back({ScreenId::privacy});
    }
    if (!run_of(service, visit, false).empty()) {
        pages.push_back({ScreenId::question});
    }
    if (!services::applicable_requirements(service, visit.answers).empty()) {
        pages.push_back({ScreenId::requirements});
    }
    if (!run_of(service, visit, true).empty()) {
        pages.push_back({ScreenId::question, true});
    }
    if (form) {
        pages.push_back({ScreenId::check_answers});
    }
    return pages;
}

std::optional<VisitPage> page_after(const Service& service, const Visit& visit, ScreenId screen) {
    const auto here = place_now(service, visit, screen);
    for (const auto& page : pages_of(service, visit)) {
        if (place_of(page) > here) {
            return page;
        }
    }
    return std::nullopt;
}

std::optional<VisitPage> page_before(const Service& service, const Visit& visit, ScreenId screen) {
    const auto here = place_now(service, visit, screen);
    std::optional<VisitPage> before;
    for (const auto& page : pages_of(service, visit)) {
        if (place_of(page) < here && here < order.size()) {
            before = page;
        }
    }
    return before;
}

const Field* field_after(const Service& service, const Visit& visit) {
    const auto fields = run_around(service, visit);
    const auto found = find_field(fields, visit.field);
    if (found == fields.end()) {
        return fields.empty() ? nullptr : fields.front();
    }
    return found + 1 == fields.end() ? nullptr : *(found + 1);
}

const Field* field_before(const Service& service, const Visit& visit) {
    const auto fields = run_around(service, visit);
    const auto found = find_field(fields, visit.field);
    return found == fields.end() || found == fields.begin() ? nullptr : *(found - 1);
}

Progress progress_of(const Service& service, const Visit& visit, ScreenId screen) {
    if (!service.parts.empty()) {
        return progress_in_parts(service, visit, screen);
    }
    if (screen != ScreenId::question) {
        return {};
    }
    const auto fields = questions_of(service, visit);
    const auto found = find_field(fields, visit.field);
    const auto steps = static_cast<int>(fields.size());
    return {std::min(static_cast<int>(found - fields.begin()) + 1, steps), steps};
}

} // namespace anjungan::session
