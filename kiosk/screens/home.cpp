// SPDX-License-Identifier: GPL-3.0-or-later
// The services this kiosk offers, in their groups: all on one page, or where letters are large, the
// groups first and the services of one group after that.
#include "kiosk/screens/home.hpp"

#include "kiosk/screens/home_groups.hpp"
#include "kiosk/screens/shell.hpp"
#include "kiosk/screens/speech.hpp"

#include <algorithm>
#include <utility>

namespace anjungan::screens {

namespace {

using services::Service;
using services::ServiceGroup;

/// Up to so many services are shown as large tiles that say what they are for.
constexpr std::size_t max_few = 6;

/// Builds the tiles one after another, as they are numbered for the ear.
class Tiles {
public:
    /// `count`: how many there will be; `most_columns`: how many at most stand side by side.
    Tiles(
        const ScreenContext& context,
        Actions& actions,
        std::size_t count,
        std::size_t most_columns = 3
    )
        : context_(context), actions_(actions), count_(count), most_columns_(most_columns) {}

    [[nodiscard]] bool few() const { return count_ <= max_few; }

    ui::Widget tile(const Service& service, const std::string& label) {
        const ui::Caption caption = {
            "service-" + service.id, label, context_.in_language(service.summary), {service.icon}};
        auto tile = ui::tile(caption, actions_.on(session::OpenService{service.id}));
        const PlaceInList at{++made_, count_};
        put_option_into_words(tile, label, caption.detail, at, context_.t);
        tile.echo.clear(); // it opens: nothing is chosen here
        tile.language = context_.language_of(service.title);
        if (!few() || context_.large_letters()) {
            tile.detail.clear(); // its first page says it; it is heard here
            tile.padding = {3, 3, 3, 3};
        }
        tile.icon_mm = few() && !context_.large_letters() ? 24 : 15;
        if ((!few() || context_.large_letters()) && context_.landscape()) {
            tile.icon_place = ui::IconPlace::before;
        }
        tile.grow = 1;
        return tile;
    }

    /// As many side by side as there is room for; the last line is filled up with nothing.
    void add_lines(ui::Widgets& list, const Services& group) {
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
    static constexpr float tile_gap_mm = 6;
    static constexpr float least_tile_mm = 34;
    static constexpr float most_tile_mm = 60;
    static constexpr float most_large_tile_mm = 96;

    [[nodiscard]] std::size_t columns_for(std::size_t count) const {
        const std::size_t most = context_.large_letters() ? 2 : most_columns_;
        return count == 4 ? 2 : std::clamp<std::size_t>(count, 1, most);
    }

    const ScreenContext& context_;
    Actions& actions_;
    std::size_t count_;
    std::size_t most_columns_;
    std::size_t made_ = 0;
};

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

ui::Widgets all_groups(Tiles& tiles, const ScreenContext& context) {
    ui::Widgets list;
    for (const auto group : groups_in(context.catalogue)) {
        list.push_back(list_title(group_id(group), title_of(group, context.t)));
        tiles.add_lines(list, group_of(context.catalogue, group));
    }
    return list;
}

/// Large letters have no room for many services at once: their groups come first.
bool in_two_steps(const ScreenContext& context) {
    return context.large_letters() && context.catalogue.services.size() > max_few &&
           groups_in(context.catalogue).size() > 1;
}

ui::Widget services_list(ui::Widgets list, const ScreenContext& context, Actions& actions) {
    auto services = paged_list("services", std::move(list), context, actions);
    services.pager->more_label = context.t("See {count} more services");
    return services;
}

ui::Cue cue_of(std::string kind, const i18n::Texts& t) {
    return {
        std::move(kind),
        {},
        t("Bottom button: the next choice. Top button: the one before. Round button: "
          "choose.")};
}

ui::Widget ask_button(const ScreenContext& context, Actions& actions) {
    const auto& t = context.t;
    return ui::next_button(
        {"ask", context.large_letters() ? t("Ask here") : t("Not sure? Ask here"), "", {"help"}},
        actions.on(session::OpenScreen{flow::ScreenId::help})
    );
}

/// The number at the top, then what `list` has; the ear hears of both at once.
void add_services(
    Frame& frame,
    std::optional<ui::Widget> quick,
    ui::Widget list,
    std::string kind,
    const ScreenContext& context
) {
    auto cue = cue_of(std::move(kind), context.t);
    if (quick.has_value()) {
        quick->cue = std::move(cue);
        (context.landscape() ? frame.question : frame.content).push_back(std::move(*quick));
    } else {
        list.cue = std::move(cue);
    }
    frame.content.push_back(std::move(list));
}

void add_hint(Frame& frame, std::string words, const i18n::Texts& t) {
    auto hint = ui::text("hint", std::move(words));
    hint.introduces = true;
    hint.spoken_keys = t("Every service is free of charge.");
    frame.question.push_back(std::move(hint));
}

/// The services of one group.
View build_group(ServiceGroup group, const ScreenContext& context) {
    Actions actions;
    const auto& t = context.t;
    const auto members = group_of(context.catalogue, group);
    Frame frame;
    frame.question.push_back(ui::heading("heading", title_of(group, t)));
    add_hint(frame, t("Touch one service. Every service is free of charge."), t);
    Tiles tiles(context, actions, members.size(), context.landscape() ? 3 : 2);
    ui::Widgets lines;
    tiles.add_lines(lines, members);
    auto list = services_list(std::move(lines), context, actions);
    list.cue = cue_of(count_of_services(members.size(), t), t);
    frame.content.push_back(std::move(list));
    if (context.landscape()) {
        frame.picture = filling_picture(picture_of(group), 90);
    }
    frame.next = ask_button(context, actions);
    return framed("home:" + group_id(group), std::move(frame), context, actions);
}

/// The groups first, for large letters.
void add_groups(Frame& frame, const ScreenContext& context, Actions& actions) {
    const auto& t = context.t;
    add_hint(frame, t("Touch what you need. Every service is free of charge."), t);
    const auto offered = groups_in(context.catalogue);
    const auto queues = queues_of(context.catalogue).size();
    const auto choices = offered.size() + queues;
    Tiles tiles(context, actions, choices);
    auto quick = quick_tiles(tiles, context);
    ui::Widgets cards;
    for (const auto group : offered) {
        const PlaceInList at{queues + cards.size() + 1, choices};
        cards.push_back(group_card(group, at, context, actions));
    }
    auto list = paged_list("services", std::move(cards), context, actions);
    const auto kind = t("{count} choices.", {{"count", std::to_string(choices)}});
    add_services(frame, std::move(quick), std::move(list), kind, context);
}

/// All services, under the titles of their groups.
void add_all(Frame& frame, const ScreenContext& context, Actions& actions) {
    const auto& t = context.t;
    const auto count = context.catalogue.services.size();
    add_hint(frame, t("Touch one service. Every service is free of charge."), t);
    Tiles tiles(context, actions, count);
    auto quick = quick_tiles(tiles, context); // the first that is heard
    auto list = services_list(all_groups(tiles, context), context, actions);
    add_services(frame, std::move(quick), std::move(list), count_of_services(count, t), context);
}

} // namespace

View build_home(const ScreenContext& context) {
    const auto group = context.model.group;
    if (group.has_value() && !group_of(context.catalogue, *group).empty()) {
        return build_group(*group, context);
    }
    Actions actions;
    Frame frame;
    frame.back = false;
    frame.question.push_back(ui::heading("heading", context.t("What can we help you with?")));
    if (in_two_steps(context)) {
        add_groups(frame, context, actions);
    } else {
        add_all(frame, context, actions);
    }
    if (context.landscape()) {
        frame.picture = filling_picture("officer-counter", 90);
    }
    frame.next = ask_button(context, actions);
    return framed("home", std::move(frame), context, actions);
}

} // namespace anjungan::screens
