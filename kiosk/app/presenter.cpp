// SPDX-License-Identifier: GPL-3.0-or-later
// State to pixels, input to events.
#include "kiosk/app/presenter.hpp"

#include "base/log.hpp"

#include <algorithm>
#include <utility>

namespace anjungan::app {

Status Presenter::show(const session::Model& model, std::chrono::year_month_day today) {
    const auto settings_before = std::exchange(settings_, model.settings);
    follow_settings(settings_before);
    const bool plugged_in = follow_earphone(model.kiosk.earphone);
    const i18n::Texts t(parts_.translator, settings_.language);
    const auto before = view_.identity;
    view_ = screens::build(
        {model, *parts_.catalogue, t, parts_.offered, parts_.office, today, parts_.panel}
    );
    const bool turned = view_.identity != before;
    if (turned && (before == "help" || before == "sound")) {
        parts_.stage.forget_explanations();
    }
    auto speech =
        parts_.stage.show({view_.identity}, std::move(view_.root), model.settings.appearance);
    if (plugged_in || (settings_before.paused && !settings_.paused)) {
        speech = parts_.stage.tell_again();
    }
    // What a device reports waits for its turn: it must not cut off a number being read.
    say(speech, turned || by_hand_ || plugged_in ? drivers::Turn::interrupt : drivers::Turn::queue);
    by_hand_ = false;
    return refresh();
}

std::optional<session::Event> Presenter::event_of(const ui::Input& input) {
    const auto reaction = parts_.stage.react(input);
    by_hand_ = true;
    say(reaction.spoken, drivers::Turn::interrupt);
    if (reaction.action.has_value()) {
        return view_.event_of(*reaction.action);
    }
    if (reaction.back) {
        return session::Back{};
    }
    if (reaction.help) {
        return session::OpenScreen{flow::ScreenId::help};
    }
    return std::nullopt;
}

Status Presenter::refresh() {
    const auto pixels = parts_.window.pixels();
    TRY(pixels);
    if (settings_.dark) {
        return darken(*pixels);
    }
    const auto changed = parts_.stage.paint(*pixels);
    return changed.empty() ? Status() : parts_.window.present(changed);
}

void Presenter::follow_settings(const session::Settings& before) {
    parts_.stage.set_reading_aloud(settings_.voice);
    if (settings_.voice && !before.voice) {
        parts_.stage.forget_explanations(); // so far nobody has heard them
    }
    const bool silent = settings_.paused || (before.voice && !settings_.voice);
    if (silent && parts_.aloud != nullptr) {
        parts_.aloud->stop();
    }
    if (before.dark && !settings_.dark) {
        static_cast<void>(parts_.stage.react(ui::Exposed{})); // everything is painted anew
    }
    is_black_ = is_black_ && settings_.dark;
}

/// What was begun for one pair of ears must not go on for all.
bool Presenter::follow_earphone(bool plugged) {
    const bool before = std::exchange(earphone_, plugged);
    if (before && !plugged && parts_.aloud != nullptr) {
        parts_.aloud->stop();
    }
    return plugged && !before;
}

Status Presenter::darken(const ui::Pixels& pixels) {
    if (std::exchange(is_black_, true)) {
        return {};
    }
    const auto bytes =
        static_cast<std::size_t>(pixels.stride) * static_cast<std::size_t>(pixels.height);
    std::fill_n(pixels.data, bytes, std::uint8_t(0));
    const ui::Rect all{0, 0, pixels.width, pixels.height};
    return parts_.window.present({&all, 1});
}

void Presenter::hush() {
    parts_.stage.forget_explanations();
    for (auto* const voice : {parts_.aloud, parts_.narration}) {
        if (voice != nullptr) {
            voice->stop();
        }
    }
}

void Presenter::say(const ui::Speech& speech, drivers::Turn turn) {
    if (settings_.paused) {
        return;
    }
    for (const auto& spoken : speech) {
        if (parts_.narration != nullptr) {
            say_to(*parts_.narration, spoken, turn);
        }
        if (settings_.voice && parts_.aloud != nullptr) {
            say_to(*parts_.aloud, spoken, turn);
        }
        turn = drivers::Turn::queue;
    }
}

/// The same words are on the screen: trouble is logged once, and the kiosk goes on.
void Presenter::say_to(drivers::Voice& voice, const ui::Spoken& spoken, drivers::Turn turn) {
    const auto privacy = spoken.personal ? drivers::Privacy::personal : drivers::Privacy::open;
    const auto& language = spoken.language.empty() ? settings_.language : spoken.language;
    const auto said = voice.speak(
        {language,
         SecretText(spoken.text),
         privacy,
         settings_.rate_percent,
         settings_.volume_percent},
        turn
    );
    if (!said && said.error().detail != voice_trouble_) {
        voice_trouble_ = said.error().detail;
        log::warning("voice: {}", voice_trouble_);
    }
}

} // namespace anjungan::app
