// SPDX-License-Identifier: GPL-3.0-or-later
// The frame around every screen.
#include "kiosk/screens/shell.hpp"

namespace anjungan::screens {

namespace {

using flow::ScreenId;
using ui::Tone;

constexpr float margin_mm = 10;
// ADA 308: nothing to touch above 1220 mm. The panel's lower edge stands at about 850 mm, so the
// uppermost 110 mm of a 476 mm panel hold no control in the low-reach layout.
constexpr float low_reach_header_mm = 112;

ui::Widget header(const Frame& frame, const ScreenContext& context) {
    ui::Widgets lines;
    lines.push_back(ui::text(
        "office", context.office, {ui::TextRole::label, Tone::on_accent, ui::Align::start, true}
    ));
    if (!frame.place.empty()) {
        lines.push_back(
            ui::text("place", frame.place, {ui::TextRole::body, Tone::on_accent, ui::Align::start})
        );
    }
    // A landscape panel is short: office and place share one line there.
    auto bar =
        context.landscape() ? ui::row(std::move(lines), 12) : ui::column(std::move(lines), 1);
    bar.along = ui::Align::centre;
    if (context.landscape()) {
        bar.along = ui::Align::start;
        bar.across = ui::Align::centre;
    }
    bar.id = "header";
    bar.box.fill = Tone::accent;
    bar.ornament = true;
    const float air_mm = context.landscape() ? 3 : 5;
    bar.padding = {air_mm, margin_mm, air_mm, margin_mm};
    if (context.model.settings.appearance.layout == ui::Layout::low_reach) {
        bar.min_height_mm = low_reach_header_mm;
    }
    return bar;
}

/// Said only while it matters: a connection that works is nothing to read about.
ui::Widget offline_line(const i18n::Texts& t) {
    auto line = ui::text(
        "status",
        t("No line to the office. Go on, we send it later."),
        {ui::TextRole::caption, Tone::muted}
    );
    line.role = ui::Role::status;
    line.icon = {"network_off"};
    line.icon_mm = 6;
    return line;
}

ui::Widget tools(const ScreenContext& context, Actions& actions) {
    const auto& t = context.t;
    const auto open = [&](ScreenId screen) { return actions.on(session::OpenScreen{screen}); };
    ui::Widgets buttons;
    buttons.push_back(ui::tool_button({"tool-help", t("Help"), "", {"help"}}, open(ScreenId::help))
    );
    buttons.push_back(ui::tool_button(
        {"tool-language", t("Language"), "", {"language"}}, open(ScreenId::language)
    ));
    buttons.push_back(ui::tool_button(
        {"tool-display", t("Display"), "", {"text_size"}}, open(ScreenId::appearance)
    ));
    buttons.push_back(
        ui::tool_button({"tool-sound", t("Sound"), "", {"voice"}}, open(ScreenId::sound))
    );
    buttons.push_back(
        ui::tool_button({"tool-home", t("Home"), "", {"home"}}, actions.on(session::GoHome{}))
    );
    buttons.push_back(
        ui::tool_button({"tool-end", t("End"), "", {"end"}}, actions.on(session::EndSession{}))
    );
    if (context.landscape()) {
        auto bar = ui::column(std::move(buttons), 4);
        bar.id = "tools";
        bar.section = true;
        bar.min_width_mm = 44;
        return bar;
    }
    auto bar = ui::grid(6, std::move(buttons), 3);
    bar.id = "tools";
    bar.section = true;
    return bar;
}

std::optional<ui::Widget> navigation(Frame& frame, const ScreenContext& context, Actions& actions) {
    ui::Widgets buttons;
    if (frame.back) {
        auto back =
            ui::button({"back", context.t("Back"), "", {"back"}}, actions.on(session::Back{}));
        back.grow = 1;
        buttons.push_back(std::move(back));
    }
    if (frame.next.has_value()) {
        frame.next->grow = 2;
        buttons.push_back(std::move(*frame.next));
    }
    if (buttons.empty()) {
        return std::nullopt;
    }
    auto steps = ui::row(std::move(buttons), 5);
    steps.id = "steps";
    steps.section = true;
    steps.steps = true;
    return steps;
}

} // namespace

View framed(std::string identity, Frame frame, const ScreenContext& context, Actions& actions) {
    auto head = header(frame, context);
    auto content = ui::column(std::move(frame.content), 5);
    content.id = "content";
    content.section = true;
    content.grow = 1;
    ui::Widgets main;
    main.push_back(std::move(content));
    if (auto steps = navigation(frame, context, actions); steps.has_value()) {
        main.push_back(std::move(*steps));
    }
    ui::Widget body;
    if (context.landscape() && frame.tools) {
        auto left = ui::column(std::move(main), 5);
        left.grow = 1;
        body = ui::row({std::move(left), tools(context, actions)}, 8);
    } else {
        if (frame.tools) {
            main.push_back(tools(context, actions));
        }
        body = ui::column(std::move(main), 5);
    }
    body.grow = 1;
    body.padding = {7, margin_mm, 3, margin_mm};
    View view;
    view.identity = std::move(identity);
    view.root = ui::column({std::move(head), std::move(body)});
    if (context.model.kiosk.connection == session::Connection::unreachable) {
        auto foot = ui::column({offline_line(context.t)});
        foot.padding = {1, margin_mm, 3, margin_mm};
        view.root.children.push_back(std::move(foot));
    }
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

std::string place_of(const ScreenContext& context) {
    const auto* service = context.service();
    return service == nullptr ? std::string() : context.in_language(service->title);
}

} // namespace anjungan::screens
