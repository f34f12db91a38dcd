// State to pixels, input to events.
#include "kiosk/app/presenter.hpp"

#include "kiosk/base/log.hpp"

namespace anjungan::app {

Status Presenter::show(const session::Model& model, std::chrono::year_month_day today) {
    language_ = model.settings.language;
    const i18n::Texts t(parts_.translator, language_);
    view_ = screens::build({model, *parts_.catalogue, t, parts_.offered, parts_.office, today});
    say(parts_.stage.show({view_.identity}, std::move(view_.root), model.settings.appearance));
    return refresh();
}

std::optional<session::Event> Presenter::event_of(const ui::Input& input) {
    const auto reaction = parts_.stage.react(input);
    say(reaction.spoken);
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
    if (!pixels) {
        return fail(pixels.error());
    }
    const auto changed = parts_.stage.paint(*pixels);
    return changed.empty() ? Status() : parts_.window.present(changed);
}

void Presenter::say(const std::optional<ui::Spoken>& spoken) {
    if (!spoken.has_value()) {
        return;
    }
    const auto privacy = spoken->personal ? drivers::Privacy::personal : drivers::Privacy::open;
    const auto said = parts_.voice.speak(
        {language_, SecretText(spoken->text), privacy}, drivers::Turn::interrupt
    );
    if (!said) {
        log::warning("voice: {}", said.error().detail); // the same words are on the screen
    }
}

} // namespace anjungan::app
