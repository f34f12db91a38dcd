// SPDX-License-Identifier: GPL-3.0-or-later
// Which services belong together, and the card that stands for them where letters are large.
#include "kiosk/screens/home_groups.hpp"

#include "kiosk/screens/touch_card.hpp"

#include <array>
#include <utility>

namespace anjungan::screens {

namespace {

using services::ServiceGroup;
using services::ServiceKind;

constexpr std::array shown_groups = {
    ServiceGroup::family, ServiceGroup::letters, ServiceGroup::voice, ServiceGroup::other};

/// The names of its services: they are heard, and seen where all groups find room for them.
std::string names_in(ServiceGroup group, const ScreenContext& context) {
    std::string all;
    for (const auto* service : group_of(context.catalogue, group)) {
        all += (all.empty() ? "" : ", ") + context.in_language(service->title);
    }
    return all;
}

/// The largest letters find room for how many there are.
std::string shown_in(ServiceGroup group, std::size_t choices, const ScreenContext& context) {
    constexpr std::size_t few = 3; // two groups and the number
    if (choices <= few && context.text_size() != ui::TextSize::largest) {
        return names_in(group, context);
    }
    auto count = count_of_services(group_of(context.catalogue, group).size(), context.t);
    if (count.ends_with('.')) {
        count.pop_back(); // no sentence here
    }
    return count;
}

} // namespace

std::string title_of(ServiceGroup group, const i18n::Texts& t) {
    switch (group) {
    case ServiceGroup::family: return t("Family and population");
    case ServiceGroup::letters: return t("Letters from the village");
    case ServiceGroup::voice: return t("Your voice");
    case ServiceGroup::other: return t("Other services");
    }
    return {};
}

std::string picture_of(ServiceGroup group) {
    switch (group) {
    case ServiceGroup::family: return "kk-number";
    case ServiceGroup::letters: return "rt-rw-letter";
    case ServiceGroup::voice: return "officer-counter";
    case ServiceGroup::other: return "take-slip";
    }
    return {};
}

std::string group_id(ServiceGroup group) {
    return "group-" + std::to_string(static_cast<int>(group));
}

Services group_of(const services::Catalogue& catalogue, ServiceGroup group) {
    Services found;
    for (const auto& service : catalogue.services) {
        if (service.kind != ServiceKind::queue && service.group == group) {
            found.push_back(&service);
        }
    }
    return found;
}

std::vector<ServiceGroup> groups_in(const services::Catalogue& catalogue) {
    std::vector<ServiceGroup> found;
    for (const auto group : shown_groups) {
        if (!group_of(catalogue, group).empty()) {
            found.push_back(group);
        }
    }
    return found;
}

std::string count_of_services(std::size_t count, const i18n::Texts& t) {
    return t("{count} services.", {{"count", std::to_string(count)}});
}

ui::Widget
group_card(ServiceGroup group, PlaceInList at, const ScreenContext& context, Actions& actions) {
    const float picture_mm = context.text_size() == ui::TextSize::largest ? 46 : 56;
    constexpr float least_picture_mm = 24;
    const auto label = title_of(group, context.t);
    auto words = ui::column(
        {in_card(ui::text("", label, {ui::TextRole::lead, ui::Tone::ink, ui::Align::start, true})),
         in_card(ui::text(
             "", shown_in(group, at.count, context), {ui::TextRole::caption, ui::Tone::muted}
         ))},
        2
    );
    words.grow = 1;
    words.along = ui::Align::centre;
    auto picture = ui::picture(picture_of(group), picture_mm, least_picture_mm);
    picture.min_width_mm = picture_mm;
    picture.max_width_mm = picture_mm;
    auto card = ui::row({std::move(picture), std::move(words)}, 6);
    card.id = group_id(group);
    card.role = ui::Role::button;
    card.name = label;
    put_option_into_words(card, label, names_in(group, context), at, context.t);
    card.echo.clear(); // it opens: nothing is chosen here
    card.action = actions.on(session::OpenGroup{group});
    card.padding = {3, 6, 3, 6};
    make_touchable(card, ui::Tone::accent);
    card.grow = 1;
    card.max_height_mm = 110;
    return card;
}

} // namespace anjungan::screens
