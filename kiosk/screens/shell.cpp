// SPDX-License-Identifier: GPL-3.0-or-later
// The frame around every screen.
#include "kiosk/screens/shell.hpp"

#include "kiosk/screens/opening.hpp"
#include "kiosk/ui/theme.hpp"

#include <algorithm>

namespace anjungan::screens {

namespace {

using flow::ScreenId;
using ui::Tone;

using ui::space::margin_mm;
using ui::space::small_mm;
using ui::space::tiny_mm;

constexpr float keyboard_margin_mm = 8; ///< letters need the width
constexpr float upright_header_mm = 22;
constexpr float wide_header_mm = 17;
/// From the header to the answer of a question on an upright panel; less with large letters, whose
/// keys need the height.
constexpr float question_mm = 96;
constexpr float large_question_mm = 88;
constexpr float picture_mm = 78;
/// What is read on a landscape panel; three tools stand side by side in it.
constexpr float pane_mm = 150;
constexpr float largest_pane_mm = 190;

/// Said only while it matters: a connection that works is nothing to read about.
ui::Widget offline_line(const i18n::Texts& t) {
    auto line = ui::text(
        "status",
        t("No line to the office. Go on, we send it later."),
        {ui::TextRole::caption, Tone::on_masthead}
    );
    line.role = ui::Role::status;
    line.icon = {"network_off"};
    line.icon_mm = 6;
    return line;
}

/// An office with a long name has the header to itself where letters are large.
bool room_for_hours(const ScreenContext& context) {
    constexpr std::size_t max_name = 24;
    switch (context.text_size()) {
    case ui::TextSize::small:
    case ui::TextSize::standard: return true;
    case ui::TextSize::large: return context.office.size() <= max_name;
    case ui::TextSize::largest: return false;
    }
    return false;
}

/// Office and service.
ui::Widget where_i_am(const Frame& frame, const ScreenContext& context) {
    ui::Widgets words;
    // At the largest size the service alone says where I am.
    const bool room = context.text_size() != ui::TextSize::largest || frame.place.empty();
    if (room) {
        words.push_back(ui::text(
            "office",
            context.office,
            {ui::TextRole::label, Tone::on_masthead, ui::Align::start, true}
        ));
    }
    if (!frame.place.empty()) {
        words.push_back(ui::text(
            "place", frame.place, {ui::TextRole::body, Tone::on_masthead, ui::Align::start}
        ));
    }
    const bool side_by_side = context.landscape() && !context.model.says_offline;
    auto where =
        side_by_side ? ui::row(std::move(words), margin_mm) : ui::column(std::move(words), 1);
    where.grow = 1;
    where.across = side_by_side ? ui::Align::centre : ui::Align::stretch;
    where.along = side_by_side ? ui::Align::start : ui::Align::centre;
    return where;
}

ui::Widget header(const Frame& frame, const ScreenContext& context) {
    ui::Widgets parts;
    parts.push_back(where_i_am(frame, context));
    const bool offline = context.model.says_offline;
    // Beside the office large letters would break it into many short lines.
    const bool below = offline && context.large_letters() && !context.landscape();
    if (offline) {
        auto line = offline_line(context.t);
        const float beside_mm = context.landscape() ? 200 : 120;
        line.max_width_mm = below ? 0 : beside_mm;
        parts.push_back(std::move(line));
    } else if (auto hours = opening_in_short(context); !hours.empty() && room_for_hours(context)) {
        parts.push_back(
            ui::text("hours", std::move(hours), {ui::TextRole::caption, Tone::on_masthead})
        );
    }
    auto bar = below ? ui::column(std::move(parts), 1) : ui::row(std::move(parts), margin_mm);
    bar.across = below ? ui::Align::stretch : ui::Align::centre;
    bar.id = "header";
    bar.box.fill = Tone::masthead;
    bar.ornament = true;
    bar.padding = {2, margin_mm, 2, margin_mm};
    bar.firm = true;
    bar.min_height_mm = context.landscape() ? wide_header_mm : upright_header_mm;
    auto edge = ui::rule();
    edge.box.fill = Tone::masthead_edge;
    edge.min_height_mm = ui::elevation::least_border_mm;
    return ui::column({std::move(bar), std::move(edge)});
}

float tool_height_mm(const ScreenContext& context) {
    if (context.large_letters()) {
        return 30;
    }
    return context.landscape() ? 25 : 32;
}

/// Six, of one shape for each size, whatever the language.
ui::Widget tools(const ScreenContext& context, Actions& actions) {
    const auto& t = context.t;
    const auto open = [&](ScreenId screen) { return actions.on(session::OpenScreen{screen}); };
    ui::Widgets buttons;
    const auto add = [&](const ui::Caption& caption, ui::ActionId action) {
        buttons.push_back(ui::tool_button(caption, action));
    };
    add({"tool-help", t("Help"), "", {"help"}}, open(ScreenId::help));
    add({"tool-language", t("Language"), "", {"language"}}, open(ScreenId::language));
    add({"tool-display", t("Letters"), "", {"text_size"}}, open(ScreenId::appearance));
    add({"tool-sound", t("Sound"), "", {"voice"}}, open(ScreenId::sound));
    add({"tool-home", t("Home"), "", {"home"}}, actions.on(session::GoHome{}));
    add({"tool-end", t("End"), "", {"end"}}, actions.on(session::EndSession{}));
    const bool one_row = !context.landscape() && !context.large_letters();
    for (auto& button : buttons) {
        button.firm = true;
        button.min_height_mm = tool_height_mm(context);
    }
    auto bar = ui::grid(one_row ? 6 : 3, std::move(buttons), tiny_mm);
    bar.id = "tools";
    bar.firm = true;
    bar.section = true;
    return bar;
}

std::optional<ui::Widget> navigation(Frame& frame, const ScreenContext& context, Actions& actions) {
    const float height_mm = context.large_letters() && !context.landscape() ? 36 : 32;
    ui::Widgets buttons;
    if (frame.back) {
        auto back =
            ui::button({"back", context.t("Back"), "", {"back"}}, actions.on(session::Back{}));
        back.grow = 31;
        back.min_height_mm = height_mm;
        buttons.push_back(std::move(back));
    }
    if (frame.next.has_value()) {
        frame.next->grow = 69;
        frame.next->min_height_mm = height_mm;
        buttons.push_back(std::move(*frame.next));
    }
    if (buttons.empty()) {
        return std::nullopt;
    }
    auto steps = ui::row(std::move(buttons), small_mm);
    steps.id = "steps";
    steps.firm = true;
    steps.section = true;
    steps.steps = true;
    return steps;
}

/// Progress, problem, question and picture, in this order.
ui::Widget reading(Frame& frame, const ScreenContext& context) {
    ui::Widgets parts;
    if (frame.progress.has_value()) {
        parts.push_back(std::move(*frame.progress));
    }
    const bool trouble = frame.problem.has_value();
    if (trouble) {
        parts.push_back(std::move(*frame.problem));
    }
    auto words = ui::column(std::move(frame.question), tiny_mm);
    const bool pictured = frame.picture.has_value() && !trouble;
    words.grow = pictured && context.landscape() ? 0.0F : 1.0F;
    if (pictured && !context.landscape() && !context.large_letters()) {
        frame.picture->min_width_mm = picture_mm;
        parts.push_back(ui::row({std::move(words), std::move(*frame.picture)}, small_mm));
    } else {
        parts.push_back(std::move(words));
        if (pictured && context.landscape()) {
            parts.push_back(std::move(*frame.picture));
        }
    }
    auto all = ui::column(std::move(parts), small_mm);
    all.id = "reading";
    return all;
}

ui::Widget touching(Frame& frame, const ScreenContext& context, Actions& actions) {
    ui::Widgets parts;
    auto content = ui::column(std::move(frame.content), small_mm);
    content.id = "content";
    content.firm = true;
    content.section = true;
    content.grow = 1;
    parts.push_back(std::move(content));
    if (auto steps = navigation(frame, context, actions); steps.has_value()) {
        parts.push_back(std::move(*steps));
    }
    auto all = ui::column(std::move(parts), small_mm);
    all.firm = true;
    all.grow = 1;
    return all;
}

/// What is read at the left with the tools below it, what is touched at the right.
ui::Widget panes(Frame& frame, const ScreenContext& context, Actions& actions) {
    auto read = reading(frame, context);
    read.grow = 1;
    ui::Widgets left;
    left.push_back(std::move(read));
    if (frame.tools) {
        left.push_back(tools(context, actions));
    }
    auto pane = ui::column(std::move(left), small_mm);
    pane.firm = true;
    pane.min_width_mm = context.text_size() == ui::TextSize::largest ? largest_pane_mm : pane_mm;
    pane.max_width_mm = pane.min_width_mm;
    auto body = ui::row({std::move(pane), touching(frame, context, actions)}, 10);
    body.firm = true;
    body.grow = 1;
    body.padding = {4, keyboard_margin_mm, 9, 10};
    return body;
}

/// One zone below the other. The answers of a form begin in one place; on the other pages of a low
/// panel nothing that is touched stands higher than a seated person reaches.
ui::Widget stacked(Frame& frame, const ScreenContext& context, Actions& actions) {
    auto read = reading(frame, context);
    if (frame.form) {
        read.min_height_mm = context.large_letters() ? large_question_mm : question_mm;
    }
    if (context.low_reach() && !frame.to_read) {
        const float from_header = context.panel.reach_mm() - upright_header_mm;
        read.min_height_mm = std::max(read.min_height_mm, from_header);
    }
    read.padding.right_mm = margin_mm - keyboard_margin_mm;
    read.padding.left_mm = margin_mm - keyboard_margin_mm;
    ui::Widgets parts;
    parts.push_back(std::move(read));
    parts.push_back(touching(frame, context, actions));
    if (frame.tools) {
        parts.push_back(tools(context, actions));
    }
    auto body = ui::column(std::move(parts), small_mm);
    body.firm = true;
    body.grow = 1;
    body.padding = {4, keyboard_margin_mm, margin_mm, keyboard_margin_mm};
    return body;
}

} // namespace

View framed(std::string identity, Frame frame, const ScreenContext& context, Actions& actions) {
    auto head = header(frame, context);
    auto body =
        context.landscape() ? panes(frame, context, actions) : stacked(frame, context, actions);
    View view;
    view.identity = std::move(identity);
    view.root = ui::column({std::move(head), std::move(body)});
    view.root.id = "screen";
    view.root.box.fill = Tone::ground;
    view.events = actions.take();
    return view;
}

ui::Widget continue_button(const ScreenContext& context, Actions& actions, std::string label) {
    if (label.empty()) {
        label = context.t("Continue");
    }
    return ui::next_button(
        {"continue", std::move(label), "", {"arrow_next"}}, actions.on(session::Continue{})
    );
}

ui::Widget finish_button(const ScreenContext& context, Actions& actions) {
    return ui::next_button(
        {"finish", context.t("Finish"), "", {"check"}}, actions.on(session::EndSession{})
    );
}

std::string place_of(const ScreenContext& context) {
    const auto* service = context.service();
    return service == nullptr ? std::string() : context.in_language(service->title);
}

} // namespace anjungan::screens
