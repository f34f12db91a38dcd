// SPDX-License-Identifier: GPL-3.0-or-later
// Look-ups in a service.
#include "kiosk/services/service.hpp"

#include "kiosk/i18n/translator.hpp"

#include <algorithm>

namespace anjungan::services {

std::string_view LocalText::in(std::string_view language) const {
    for (const auto& next : i18n::fallback_chain(language)) {
        if (const auto found = by_language.find(next); found != by_language.end()) {
            return found->second;
        }
    }
    return {};
}

const StandardComponent* Service::component(std::string_view key) const {
    const auto found =
        std::find_if(standard.begin(), standard.end(), [key](const StandardComponent& candidate) {
            return candidate.key == key;
        });
    return found == standard.end() ? nullptr : &*found;
}

const Part* Service::part(std::string_view part_id) const {
    const auto found = std::find_if(parts.begin(), parts.end(), [part_id](const Part& candidate) {
        return candidate.id == part_id;
    });
    return found == parts.end() ? nullptr : &*found;
}

const Requirement* Service::requirement(std::string_view requirement_id) const {
    const auto found = std::find_if(
        requirements.begin(),
        requirements.end(),
        [requirement_id](const Requirement& candidate) { return candidate.id == requirement_id; }
    );
    return found == requirements.end() ? nullptr : &*found;
}

const Field* Service::field(std::string_view field_id) const {
    const auto found = std::find_if(form.begin(), form.end(), [field_id](const Field& candidate) {
        return candidate.id == field_id;
    });
    return found == form.end() ? nullptr : &*found;
}

} // namespace anjungan::services
