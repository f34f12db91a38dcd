// SPDX-License-Identifier: GPL-3.0-or-later
/// The groups that the home page has its services in.
#pragma once

#include "kiosk/screens/screen.hpp"
#include "kiosk/screens/speech.hpp"

#include <string>
#include <vector>

namespace anjungan::screens {

using Services = std::vector<const services::Service*>;

[[nodiscard]] std::string title_of(services::ServiceGroup group, const i18n::Texts& t);
/// The illustration that stands for it.
[[nodiscard]] std::string picture_of(services::ServiceGroup group);
/// The id of its title, or of its card.
[[nodiscard]] std::string group_id(services::ServiceGroup group);

/// The services of a group, in the catalogue's order, without those that give a number only.
[[nodiscard]] Services group_of(const services::Catalogue& catalogue, services::ServiceGroup group);
/// The groups that have services, in the order they are shown in.
[[nodiscard]] std::vector<services::ServiceGroup> groups_in(const services::Catalogue& catalogue);

/// "12 services."
[[nodiscard]] std::string count_of_services(std::size_t count, const i18n::Texts& t);

/// Opens the group; says what is in it where there is room for that.
[[nodiscard]] ui::Widget group_card(
    services::ServiceGroup group, PlaceInList at, const ScreenContext& context, Actions& actions
);

} // namespace anjungan::screens
