// SPDX-License-Identifier: GPL-3.0-or-later
// What hands and keys do: which of it counts, and what it becomes.
#include "base/log.hpp"
#include "kiosk/app/application.hpp"
#include "kiosk/ui/focus.hpp"

#include <utility>

namespace anjungan::app {

void Application::handle(const ui::Input& input) {
    if (std::holds_alternative<ui::QuitRequested>(input)) {
        close();
        return;
    }
    if (closing_ && !std::holds_alternative<ui::Exposed>(input)) {
        return;
    }
    if (const auto* touch = std::get_if<ui::Touch>(&input); touch != nullptr) {
        follow(contacts_.pass(*touch));
        return;
    }
    if (presence_.may_act(input, place())) {
        const auto* stroke = std::get_if<ui::KeyStroke>(&input);
        if (stroke == nullptr || !take_key(*stroke)) {
            act_on(input);
        }
    }
}

/// Keys that do something by being pressed at all. True: that was it.
bool Application::take_key(const ui::KeyStroke& stroke) {
    const auto top = model_.stack.top();
    if (stroke.repeated) {
        return top == flow::ScreenId::try_keys;
    }
    if (model_.settings.paused) {
        dispatch(session::PauseSpeech{false});
        return true;
    }
    if (top == flow::ScreenId::try_keys) {
        presenter_.answer_at_once();
        dispatch(session::KeyTried{stroke.key});
        return true;
    }
    if (top == flow::ScreenId::welcome && !model_.settings.voice) {
        static_cast<void>(parts_.stage.react(stroke)); // from here on it is keys
        dispatch(session::KeypadUsed{});
        return true;
    }
    if (top == flow::ScreenId::idle_warning && presence_.idleness() == flow::Idleness::active) {
        dispatch(session::StayHere{});
        return true;
    }
    return false;
}

Place Application::place() const {
    const auto top = model_.stack.top();
    return {
        presenter_.identity() + '#' + std::to_string(model_.page),
        parts_.stage.focused_id(),
        top == flow::ScreenId::idle_warning};
}

void Application::light_up(bool pressed) {
    if (pressed) {
        dispatch(session::SetDark{false});
    }
}

void Application::follow(const std::vector<ui::Touch>& touches) {
    for (const auto& touch : touches) {
        const bool early = touch_guard_.remaining() > std::chrono::milliseconds(0);
        const bool may = presence_.may_act(touch, place());
        const bool pressed = touch.phase == ui::TouchPhase::down;
        if (model_.settings.dark) { // nobody presses what cannot be seen
            light_up(pressed);
        } else if (!pressed || (may && !early)) { // its release alone is nothing
            act_on(touch);
        }
    }
    if (const auto stuck = contacts_.stuck(); stuck != stuck_contacts_) {
        stuck_contacts_ = stuck;
        log::info("contacts that lie on the panel and are no fingers: {}", stuck);
        dispatch(session::fault_changed(
            session::FaultSource::glass,
            stuck == 0 ? "" : "Something lies on the panel, or its glass is damaged."
        ));
    }
}

void Application::act_on(const ui::Input& input) {
    walk_.begin_anew();
    const auto* touch = std::get_if<ui::Touch>(&input);
    if (touch != nullptr) {
        look_pressed(*touch);
    }
    auto event = presenter_.event_of(input);
    if (!event.has_value() && touch != nullptr && touch->phase == ui::TouchPhase::down &&
        model_.stack.top() == flow::ScreenId::idle_warning) {
        event = session::StayHere{}; // "touch the screen anywhere": not its button alone
    }
    if (event.has_value()) {
        const auto keys = model_.visit.has_value() ? model_.visit->draft.part : 0;
        dispatch(*event);
        const bool other_keys = model_.visit.has_value() && model_.visit->draft.part != keys;
        if (touch != nullptr) {
            tick(); // after what interrupts the voice, so that it is not cut off itself
        }
        if (touch != nullptr && (other_keys || !session::is_typing(*event))) {
            touch_guard_.begin();
        }
    } else if (auto refreshed = presenter_.refresh(); !refreshed) {
        trouble_ = std::move(refreshed);
    }
}

void Application::look_pressed(const ui::Touch& touch) {
    switch (touch.phase) {
    case ui::TouchPhase::down: pressed_look_.finger_down(); break;
    case ui::TouchPhase::up: parts_.stage.hold_pressed_look(pressed_look_.finger_up()); break;
    case ui::TouchPhase::move:
    case ui::TouchPhase::cancelled: break;
    }
}

void Application::let_go_in_time() {
    if (!pressed_look_.take_end()) {
        return;
    }
    parts_.stage.hold_pressed_look(false);
    if (auto refreshed = presenter_.refresh(); !refreshed) {
        trouble_ = std::move(refreshed);
    }
}

/// Not before anybody has begun, nor where any key will do.
bool Application::is_walking() const {
    const auto top = model_.stack.top();
    const bool any_key = top == flow::ScreenId::idle_warning || top == flow::ScreenId::try_keys;
    return model_.settings.walking && !model_.settings.paused && !any_key && !is_unused();
}

bool Application::is_speaking() const {
    const auto* voice = parts_.devices.voice.get();
    return model_.settings.voice && voice != nullptr && voice->speaking();
}

std::chrono::milliseconds Application::until_next_choice() const {
    const auto next = walk_.until_next(std::chrono::milliseconds(model_.settings.pace_ms));
    return is_speaking() ? std::min(next, Walk::look) : next;
}

/// To the next choice, as the button for it would go; it is nobody's doing, and keeps no visit
/// open for longer than once round the page. What is being said is heard to its end, and the pace
/// counts from there.
void Application::walk_on() {
    if (!is_walking()) {
        return;
    }
    if (is_speaking()) {
        walk_.begin_anew();
    } else if (until_next_choice() == std::chrono::milliseconds(0)) {
        act_on(ui::KeyStroke{ui::Key::down});
        presence_.choice_went_by(ui::touch_order(parts_.stage.tree()).size());
    }
}

/// Whoever is read to hears the answer instead.
void Application::tick() {
    if (parts_.devices.sound != nullptr && !tick_.empty()) {
        parts_.devices.sound->play_if_silent(tick_);
    }
}

} // namespace anjungan::app
