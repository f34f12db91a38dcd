// SPDX-License-Identifier: GPL-3.0-or-later
// The voice.
#include "kiosk/screens/sound.hpp"

#include "kiosk/screens/shell.hpp"
#include "kiosk/screens/speech.hpp"

#include <utility>

namespace anjungan::screens {

namespace {

constexpr int rate_step = 25;
constexpr int volume_step = 10;

ui::Widget on_or_off(
    ui::Widget box, const std::string& label, const std::string& detail, const i18n::Texts& t
) {
    put_option_into_words(box, label, detail, {}, t);
    box.echo = box.selected ? t("{setting}: on.", {{"setting", label}})
                            : t("{setting}: off.", {{"setting", label}});
    box.echo_keys.clear();
    return box;
}

/// Says after each press how far it has come.
ui::Widget step_button(
    const std::string& id, const std::string& label, const std::string& now, ui::ActionId action
) {
    auto widget = ui::button({id, label}, action);
    widget.grow = 1;
    widget.echo = now;
    return widget;
}

ui::Widget stepper(ui::Widget less, ui::Widget value, ui::Widget more) {
    value.style = {ui::TextRole::label, ui::Tone::ink, ui::Align::centre, true};
    value.grow = 1;
    auto line = ui::row({std::move(less), std::move(value), std::move(more)}, 4);
    line.across = ui::Align::centre;
    return line;
}

ui::Widget rate(const ScreenContext& context, Actions& actions) {
    const auto& t = context.t;
    const auto now =
        t("Speed {percent} percent",
          {{"percent", std::to_string(context.model.settings.rate_percent)}});
    return stepper(
        step_button("rate-less", t("Slower"), now, actions.on(session::ChangeRate{-rate_step})),
        ui::text("rate", now),
        step_button("rate-more", t("Faster"), now, actions.on(session::ChangeRate{rate_step}))
    );
}

ui::Widget volume(const ScreenContext& context, Actions& actions) {
    const auto& t = context.t;
    const auto now =
        t("Loudness {percent} percent",
          {{"percent", std::to_string(context.model.settings.volume_percent)}});
    return stepper(
        step_button(
            "volume-less", t("Softer"), now, actions.on(session::ChangeVolume{-volume_step})
        ),
        ui::text("volume", now),
        step_button("volume-more", t("Louder"), now, actions.on(session::ChangeVolume{volume_step}))
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
    return ui::grid(2, {std::move(again), std::move(pause)}, 4);
}

} // namespace

View build_sound(const ScreenContext& context) {
    Actions actions;
    const auto& t = context.t;
    const auto& settings = context.model.settings;
    ui::Widgets list;
    const auto read = t("Read aloud");
    const auto what = t("Hear what is on the screen");
    list.push_back(on_or_off(
        ui::checkbox(
            {"voice", read, what}, actions.on(session::SetVoice{!settings.voice}), settings.voice
        ),
        read,
        what,
        t
    ));
    list.push_back(rate(context, actions));
    list.push_back(volume(context, actions));
    list.push_back(again_and_pause(t, actions));
    const auto dark = t("Dark screen");
    const auto why = t("Nobody can read along. A touch brings the picture back.");
    list.push_back(on_or_off(
        ui::checkbox(
            {"dark", dark, why}, actions.on(session::SetDark{!settings.dark}), settings.dark
        ),
        dark,
        why,
        t
    ));
    auto controls = paged_list("sound-settings", std::move(list), context, actions);
    controls.cue = {
        t("{percent} percent fast, {loud} percent loud.",
          {{"percent", std::to_string(settings.rate_percent)},
           {"loud", std::to_string(settings.volume_percent)}}),
        {},
        {}};
    Frame frame;
    frame.place = place_of(context);
    frame.content.push_back(ui::heading("heading", t("Sound")));
    frame.content.push_back(std::move(controls));
    return framed("sound", std::move(frame), context, actions);
}

} // namespace anjungan::screens
