// SPDX-License-Identifier: GPL-3.0-or-later
// The voice.
#include "kiosk/screens/sound.hpp"

#include "kiosk/screens/shell.hpp"
#include "kiosk/screens/speech.hpp"

#include <utility>

namespace anjungan::screens {

namespace {

constexpr float most_setting_mm = 54;
constexpr int rate_step = 25;
constexpr int volume_step = 10;
constexpr int pace_step = 500; ///< milliseconds

struct Setting {
    std::string id;
    std::string label;
    std::string detail;
    bool on;
};

ui::Widget on_or_off(const Setting& setting, ui::ActionId action, const i18n::Texts& t) {
    auto box = ui::checkbox({setting.id, setting.label, setting.detail}, action, setting.on);
    put_option_into_words(box, setting.label, setting.detail, {}, t);
    box.echo = setting.on ? t("{setting}: on.", {{"setting", setting.label}})
                          : t("{setting}: off.", {{"setting", setting.label}});
    box.echo_keys.clear();
    box.grow = 1;
    box.max_height_mm = most_setting_mm;
    return box;
}

struct Step {
    std::string id;
    std::string label;
    ui::ActionId action;
};

/// `now`: how far it has come; said after each press.
ui::Widget
stepper(const std::string& id, const std::string& now, const Step& less, const Step& more) {
    const auto button = [&](const Step& step) {
        auto widget = ui::button({step.id, step.label}, step.action);
        widget.grow = 1;
        widget.echo = now;
        return widget;
    };
    auto value = ui::text(id, now, {ui::TextRole::label, ui::Tone::ink, ui::Align::centre, true});
    auto middle = ui::column({std::move(value)});
    middle.grow = 1;
    middle.along = ui::Align::centre;
    auto line = ui::row({button(less), std::move(middle), button(more)}, 4);
    line.grow = 1;
    line.max_height_mm = most_setting_mm;
    return line;
}

ui::Widget rate(const ScreenContext& context, Actions& actions) {
    const auto& t = context.t;
    const auto percent = std::to_string(context.model.settings.rate_percent);
    return stepper(
        "rate",
        t("Speed {percent} percent", {{"percent", percent}}),
        {"rate-less", t("Slower"), actions.on(session::ChangeRate{-rate_step})},
        {"rate-more", t("Faster"), actions.on(session::ChangeRate{rate_step})}
    );
}

ui::Widget volume(const ScreenContext& context, Actions& actions) {
    const auto& t = context.t;
    const auto percent = std::to_string(context.model.settings.volume_percent);
    return stepper(
        "volume",
        t("Loudness {percent} percent", {{"percent", percent}}),
        {"volume-less", t("Softer"), actions.on(session::ChangeVolume{-volume_step})},
        {"volume-more", t("Louder"), actions.on(session::ChangeVolume{volume_step})}
    );
}

ui::Widget again_and_pause(const i18n::Texts& t, Actions& actions) {
    auto again = ui::button(
        {"repeat", t("Once more"), {}, {}, t("Once more: the page before is read again.")},
        actions.on(session::RepeatSpeech{})
    );
    auto pause = ui::button(
        {"pause", t("Pause"), {}, {}, t("Pause: silence until any button is pressed.")},
        actions.on(session::PauseSpeech{true})
    );
    auto line = ui::grid(2, {std::move(again), std::move(pause)}, 4);
    line.grow = 1;
    line.max_height_mm = most_setting_mm;
    for (auto& button : line.children) {
        button.grow = 1;
    }
    return line;
}

/// "0.5" or "3"; in Indonesian, Javanese and Sundanese with a comma.
std::string seconds_of(int milliseconds, const i18n::Texts& t) {
    auto text = std::to_string(milliseconds / 1000);
    if (milliseconds % 1000 != 0) {
        text += (t.language() == "en" ? "." : ",") + std::to_string(milliseconds % 1000 / 100);
    }
    return text;
}

/// For people with one button. How long each choice stays is asked only of them.
void add_walking(ui::Widgets& list, const ScreenContext& context, Actions& actions) {
    const auto& t = context.t;
    const auto& settings = context.model.settings;
    if (!context.model.kiosk.keypad) {
        return;
    }
    list.push_back(on_or_off(
        {"walking",
         t("One button"),
         t("The choices go by. Press the round button at yours."),
         settings.walking},
        actions.on(session::SetWalking{!settings.walking}),
        t
    ));
    if (settings.walking) {
        list.push_back(stepper(
            "pace",
            t("{seconds} seconds each", {{"seconds", seconds_of(settings.pace_ms, t)}}),
            {"pace-less", t("Shorter"), actions.on(session::ChangePace{-pace_step})},
            {"pace-more", t("Longer"), actions.on(session::ChangePace{pace_step})}
        ));
    }
}

} // namespace

View build_sound(const ScreenContext& context) {
    Actions actions;
    const auto& t = context.t;
    const auto& settings = context.model.settings;
    ui::Widgets list;
    list.push_back(on_or_off(
        {"voice", t("Read aloud"), t("Hear what is on the screen"), settings.voice},
        actions.on(session::SetVoice{!settings.voice}),
        t
    ));
    list.push_back(rate(context, actions));
    list.push_back(volume(context, actions));
    list.push_back(again_and_pause(t, actions));
    list.push_back(on_or_off(
        {"dark",
         t("Dark screen"),
         t("Nobody can read along. A touch brings the picture back."),
         settings.dark},
        actions.on(session::SetDark{!settings.dark}),
        t
    ));
    add_walking(list, context, actions);
    auto controls = paged_list("sound-settings", std::move(list), context, actions);
    controls.cue = {
        t("{percent} percent fast, {loud} percent loud.",
          {{"percent", std::to_string(settings.rate_percent)},
           {"loud", std::to_string(settings.volume_percent)}}),
        {},
        {}};
    Frame frame;
    frame.place = place_of(context);
    frame.question.push_back(ui::heading("heading", t("Sound")));
    if (context.landscape()) {
        frame.picture = filling_picture("earphone", 90);
    }
    frame.content.push_back(std::move(controls));
    return framed("sound", std::move(frame), context, actions);
}

} // namespace anjungan::screens
