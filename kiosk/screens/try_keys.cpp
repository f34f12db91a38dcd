// SPDX-License-Identifier: GPL-3.0-or-later
// Any key may be pressed here: it is named, and does nothing.
#include "kiosk/screens/try_keys.hpp"

#include "kiosk/screens/shell.hpp"
#include "kiosk/ui/theme.hpp"

#include <array>
#include <utility>

namespace anjungan::screens {

namespace {

std::string what_it_does(ui::Key key, const i18n::Texts& t) {
    switch (key) {
    case ui::Key::up: return t("Top button: goes to the choice before.");
    case ui::Key::down: return t("Bottom button: goes to the next choice.");
    case ui::Key::left: return t("Left button: goes to the part of the page before.");
    case ui::Key::right: return t("Right button: goes to the next part of the page.");
    case ui::Key::select: return t("Round button: chooses what was said last.");
    case ui::Key::help: return t("Question button: gives help about the page.");
    case ui::Key::back: return t("Back button: goes to the page before.");
    }
    return {};
}

std::string icon_of(ui::Key key) {
    switch (key) {
    case ui::Key::up: return "arrow_up";
    case ui::Key::down: return "arrow_down";
    case ui::Key::left: return "back";
    case ui::Key::right: return "arrow_next";
    case ui::Key::select: return "radio_on";
    case ui::Key::help: return "help";
    case ui::Key::back: return "exit";
    }
    return {};
}

constexpr std::array keypad_keys = {
    ui::Key::up,
    ui::Key::down,
    ui::Key::left,
    ui::Key::right,
    ui::Key::select,
    ui::Key::help,
    ui::Key::back,
};

/// What each of them does, for those who see it; the one pressed last is marked.
ui::Widget keypad_rows(const ScreenContext& context) {
    constexpr float most_mm = 30;
    ui::Widgets list;
    for (const auto key : keypad_keys) {
        const bool now = context.model.tried == key;
        auto line = ui::text(
            "", what_it_does(key, context.t), {ui::TextRole::label, ui::Tone::ink, {}, now}
        );
        line.name.clear(); // it is heard when it is pressed
        line.role = ui::Role::group;
        line.icon = {icon_of(key)};
        line.icon_mm = 10;
        line.icon_tone = ui::Tone::accent;
        line.box.fill = now ? ui::Tone::chosen : ui::Tone::info;
        line.box.bar = now ? ui::Tone::accent : ui::Tone::none;
        line.box.radius_mm = ui::radius::note_mm;
        line.style.tone = now ? ui::Tone::on_chosen : ui::Tone::ink;
        line.padding = {3, 6, 3, 8};
        line.grow = 1;
        line.max_height_mm = most_mm;
        list.push_back(std::move(line));
    }
    auto all = ui::column(std::move(list), ui::space::tiny_mm);
    all.grow = 1;
    return all;
}

} // namespace

View build_try_keys(const ScreenContext& context) {
    Actions actions;
    const auto& t = context.t;
    Frame frame;
    frame.place = place_of(context);
    frame.question.push_back(ui::heading("heading", t("Try the buttons")));
    auto how = ui::text(
        "how",
        t("Press any button of the keypad to hear what it does. Here it does nothing else. To "
          "leave, press the same button twice."),
        {ui::TextRole::label}
    );
    how.introduces = true;
    frame.question.push_back(std::move(how));
    const auto& tried = context.model.tried;
    auto answer = ui::text(
        "tried",
        tried.has_value() ? what_it_does(*tried, t) : t("No button has been pressed yet."),
        {ui::TextRole::heading}
    );
    answer.role = ui::Role::status;
    // Large letters have room for the one that was pressed.
    if (context.large_letters()) {
        frame.content.push_back(std::move(answer));
        frame.content.push_back(filling_picture("earphone", 150));
    } else {
        answer.style = {ui::TextRole::label, ui::Tone::ink, ui::Align::start, true};
        answer.padding.left_mm = context.landscape() ? 0 : 4;
        frame.content.push_back(std::move(answer));
        frame.content.push_back(keypad_rows(context));
        if (context.landscape()) {
            frame.picture = filling_picture("earphone", 90);
        }
    }
    return framed("try_keys", std::move(frame), context, actions);
}

} // namespace anjungan::screens
