// SPDX-License-Identifier: GPL-3.0-or-later
// The services this kiosk offers, in their groups.
#include "kiosk/screens/home.hpp"

#include "kiosk/screens/shell.hpp"
#include "kiosk/screens/speech.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace anjungan::screens {

namespace {

using services::Service;
using services::ServiceGroup;
using services::ServiceKind;

using Chosen = std::vector<const Service*>;

constexpr std::array groups = {
    ServiceGroup::family, ServiceGroup::letters, ServiceGroup::voice, ServiceGroup::other};

std::string title_of(ServiceGroup group, const i18n::Texts& t) {
    switch (group) {
    case ServiceGroup::family: return t("Family and population");
    case ServiceGroup::letters: return t("Letters from the village");
    case ServiceGroup::voice: return t("Your voice");
    case ServiceGroup::other: return t("Other services");
    }
    return {};
}

/// Builds the tiles one after another, as they are numbered for the ear.
class Tiles {
public:
    Tiles(const ScreenContext& context, Actions& actions) : context_(context), actions_(actions) {}

    /// Whether there is room for large tiles that say what their services are for.
    [[nodiscard]] bool few() const { return context_.catalogue.services.size() <= max_few; }

    ui::Widget tile(const Service& service, const std::string& label) {
        const ui::Caption caption = {
            "service-" + service.id, label, context_.in_language(service.summary), {service.icon}};
        auto tile = ui::tile(caption, actions_.on(session::OpenService{service.id}));
        const PlaceInList at{++made_, context_.catalogue.services.size()};
        put_option_into_words(tile, label, caption.detail, at, context_.t);
        tile.echo.clear(); // it opens: nothing is chosen here
        tile.language = context_.language_of(service.title);
        if (!few() || context_.large_letters()) {
            tile.detail.clear(); // its first page says it; it is heard here
            tile.padding = {3, 3, 3, 3};
        }
        tile.icon_mm = few() ? 24 : 15;
        if (!few() && context_.landscape()) {
            tile.icon_place = ui::IconPlace::before;
        }
        tile.grow = 1;
        return tile;
    }

    /// As many side by side as there is room for; the last line is filled up with nothing.
    void add_lines(ui::Widgets& list, const Chosen& group) {
        const auto columns = columns_for(group.size());
        for (std::size_t first = 0; first < group.size(); first += columns) {
            ui::Widgets line;
            for (std::size_t i = first; i < first + columns; ++i) {
                line.push_back(
                    i < group.size() ? tile(*group[i], context_.in_language(group[i]->title))
                                     : ui::spacer()
                );
            }
            list.push_back(ui::row(std::move(line), tile_gap_mm));
            const bool low = context_.large_letters() || context_.landscape();
            list.back().min_height_mm = low ? 0 : least_tile_mm;
            list.back().grow = 1;
            list.back().max_height_mm = few() ? most_large_tile_mm : most_tile_mm;
        }
    }

private:
    static constexpr std::size_t max_few = 6;
    static constexpr float tile_gap_mm = 6;
    static constexpr float least_tile_mm = 34;
    static constexpr float most_tile_mm = 60;
    static constexpr float most_large_tile_mm = 96;

    [[nodiscard]] std::size_t columns_for(std::size_t count) const {
        const std::size_t most = context_.large_letters() ? 2 : 3;
        return count == 4 ? 2 : std::clamp<std::size_t>(count, 1, most);
    }

    const ScreenContext& context_;
    Actions& actions_;
    std::size_t made_ = 0;
};

Chosen group_of(const services::Catalogue& catalogue, ServiceGroup group) {
    Chosen found;
    for (const auto& service : catalogue.services) {
        if (service.kind != ServiceKind::queue && service.group == group) {
            found.push_back(&service);
        }
    }
    return found;
}

/// Who wants a number and nothing else is in a hurry: at the top, and in words of one's own.
std::optional<ui::Widget> quick_tiles(Tiles& tiles, const ScreenContext& context) {
    const auto queues = queues_of(context.catalogue);
    ui::Widgets line;
    for (const auto* queue : queues) {
        auto tile = tiles.tile(*queue, queue_label(*queue, context));
        tile.icon_place = ui::IconPlace::before;
        tile.icon_mm = 14;
        tile.detail.clear();
        line.push_back(std::move(tile));
    }
    if (line.empty()) {
        return std::nullopt;
    }
    auto quick = ui::grid(2, std::move(line), 6);
    if (queues.size() == 1) {
        quick.columns = 1;
    }
    quick.min_height_mm = context.large_letters() ? 0 : 34;
    return quick;
}

ui::Widgets groups_of(Tiles& tiles, const ScreenContext& context) {
    ui::Widgets list;
    for (const auto group : groups) {
        const auto members = group_of(context.catalogue, group);
        if (members.empty()) {
            continue;
        }
        list.push_back(list_title(
            "group-" + std::to_string(static_cast<int>(group)), title_of(group, context.t)
        ));
        tiles.add_lines(list, members);
    }
    return list;
}

} // namespace

View build_home(const ScreenContext& context) {
    Actions actions;
    const auto& t = context.t;
    Frame frame;
    frame.back = false;
    frame.question.push_back(ui::heading("heading", t("What can we help you with?")));
    auto hint = ui::text("hint", t("Touch one service. Every service is free of charge."));
    hint.introduces = true;
    hint.spoken_keys = t("Every service is free of charge.");
    frame.question.push_back(std::move(hint));
    Tiles tiles(context, actions);
    auto quick = quick_tiles(tiles, context);
    auto services = paged_list("services", groups_of(tiles, context), context, actions);
    services.pager->more_label = t("See {count} more services");
    const ui::Cue cue = {
        t("{count} services.", {{"count", std::to_string(context.catalogue.services.size())}}),
        {},
        t("Bottom button: the next choice. Top button: the one before. Round button: "
          "choose.")};
    if (quick.has_value()) {
        quick->cue = cue;
        (context.landscape() ? frame.question : frame.content).push_back(std::move(*quick));
    } else {
        services.cue = cue;
    }
    frame.content.push_back(std::move(services));
    if (context.landscape()) {
        frame.picture = filling_picture("officer-counter", 90);
    }
    frame.next = ui::next_button(
        {"ask", context.large_letters() ? t("Ask here") : t("Not sure? Ask here"), "", {"help"}},
        actions.on(session::OpenScreen{flow::ScreenId::help})
    );
    return framed("home", std::move(frame), context, actions);
}

} // namespace anjungan::screens
