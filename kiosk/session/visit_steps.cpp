// SPDX-License-Identifier: GPL-3.0-or-later
// The order of a visit's pages.
#include "kiosk/session/visit_steps.hpp"

#include "kiosk/services/form.hpp"

#include <algorithm>

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

} // namespace

std::vector<ScreenId> pages_of(const Service& service) {
    std::vector<ScreenId> pages;
    const bool form = service.kind == ServiceKind::form;
    if (form && !service.standard.empty()) {
        pages.push_back(ScreenId::standard);
    }
    if (!service.requirements.empty()) {
        pages.push_back(ScreenId::requirements);
    }
    if (form && !service.privacy.empty()) {
        pages.push_back(ScreenId::privacy);
    }
    if (!service.form.empty()) {
        pages.push_back(ScreenId::question);
    }
    if (form) {
        pages.push_back(ScreenId::check_answers);
    }
    return pages;
}

std::optional<ScreenId> page_after(const Service& service, ScreenId page) {
    const auto pages = pages_of(service);
    const auto found = std::find(pages.begin(), pages.end(), page);
    if (found == pages.end() || found + 1 == pages.end()) {
        return std::nullopt;
    }
    return *(found + 1);
}

const Field* field_after(const Service& service, const Visit& visit) {
    const auto fields = services::visible_fields(service, visit.answers);
    const auto found = find_field(fields, visit.field);
    if (found == fields.end()) {
        return fields.empty() ? nullptr : fields.front();
    }
    return found + 1 == fields.end() ? nullptr : *(found + 1);
}

const Field* field_before(const Service& service, const Visit& visit) {
    const auto fields = services::visible_fields(service, visit.answers);
    const auto found = find_field(fields, visit.field);
    return found == fields.end() || found == fields.begin() ? nullptr : *(found - 1);
}

Progress progress_of(const Service& service, const Visit& visit) {
    const auto fields = services::visible_fields(service, visit.answers);
    const auto found = find_field(fields, visit.field);
    const auto steps = static_cast<int>(fields.size());
    return {std::min(static_cast<int>(found - fields.begin()) + 1, steps), steps};
}

} // namespace anjungan::session
