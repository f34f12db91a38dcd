// SPDX-License-Identifier: GPL-3.0-or-later
/// From state to pixels, and from input to events. Belongs to the UI thread.
#pragma once

#include "drivers/voice/voice.hpp"
#include "kiosk/screens/registry.hpp"
#include "kiosk/ui/stage.hpp"

#include <optional>

namespace anjungan::app {

/// What every picture is made from. The references must outlive the presenter.
struct PresenterParts {
    ui::Window& window;
    ui::Stage& stage;
    drivers::Voice* aloud;     ///< is told what is to be read aloud; nullptr: nothing is heard
    drivers::Voice* narration; ///< is told everything; nullptr: nobody follows
    const services::Catalogue* catalogue; ///< see use()
    const i18n::Translator& translator;
    const std::vector<i18n::Language>& offered;
    const std::string& office;
    const ui::Panel& panel;
};

class Presenter {
public:
    explicit Presenter(PresenterParts parts) : parts_(parts) {}

    /// Builds the top screen, lays it out, speaks what is new and brings what changed to the panel.
    [[nodiscard]] Status show(const session::Model& model, std::chrono::year_month_day today);

    /// What the input means; nothing when it only moved the focus or pressed a button down.
    [[nodiscard]] std::optional<session::Event> event_of(const ui::Input& input);

    /// Brings focus rings and pressed buttons to the panel; does nothing when nothing changed.
    [[nodiscard]] Status refresh();

    /// What the next show() says comes of somebody's hand: it waits for nothing.
    void answer_at_once() { by_hand_ = true; }

    /// From the next show() on.
    void use(const services::Catalogue& catalogue) { parts_.catalogue = &catalogue; }

    /// Silence; what waits to be said is forgotten, and what was explained is explained anew.
    void hush();

    [[nodiscard]] const std::string& identity() const { return view_.identity; }

private:
    void say(const ui::Speech& speech, drivers::Turn turn);
    /// What settings_ changes against those of the last show().
    void follow_settings(const session::Settings& before);
    /// True: it has just been plugged in.
    [[nodiscard]] bool follow_earphone(bool plugged);
    [[nodiscard]] Status darken(const ui::Pixels& pixels);
    void say_to(drivers::Voice& voice, const ui::Spoken& spoken, drivers::Turn turn);

    PresenterParts parts_;
    screens::View view_;
    session::Settings settings_; ///< of the last show()
    bool earphone_ = false;      ///< was plugged in then
    bool by_hand_ = false;       ///< somebody did something since then
    bool is_black_ = false;      ///< the panel, as it was painted last
    std::string voice_trouble_;  ///< as last logged
};

} // namespace anjungan::app
