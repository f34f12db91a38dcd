// SPDX-License-Identifier: GPL-3.0-or-later
// One handler an event; the larger ones live in update_form.cpp and update_device.cpp.
#include "kiosk/session/update.hpp"

#include "kiosk/session/draft.hpp"
#include "kiosk/session/draft_parts.hpp"
#include "kiosk/session/update_parts.hpp"

#include <algorithm>

namespace anjungan::session {

using flow::ScreenId;

const services::Service* Step::service() const {
    return model.visit.has_value() ? surroundings.catalogue.find(model.visit->service) : nullptr;
}

const services::Field* Step::field() const {
    const auto* of = service();
    return of == nullptr ? nullptr : of->field(model.visit->field);
}

i18n::Texts Step::texts() const {
    return {surroundings.translator, model.settings.language};
}

services::CheckContext Step::check_context(const i18n::Texts& t) const {
    return {local_time(surroundings.clock.wall_time(), surroundings.zone).date, t};
}

namespace {

/// True while leaving would erase something the citizen has typed.
bool would_erase(const Model& model) {
    return model.visit.has_value() &&
           (!model.visit->answers.empty() || !model.visit->draft.answer.values.empty());
}

/// Leaving asks first when it would erase; from the question itself it is the answer.
bool must_ask(Model& model) {
    if (model.stack.top() == ScreenId::confirm_end || model.stack.top() == ScreenId::idle_warning ||
        !would_erase(model)) {
        return false;
    }
    model.stack.push(ScreenId::confirm_end);
    return true;
}

/// A note has said that nothing is handed in here: what was answered on the way to it is no loss.
bool is_at_its_end(const Step& step) {
    const auto* field = step.field();
    return step.model.stack.top() == ScreenId::question && field != nullptr && field->ends;
}

void end_session(Step& step) {
    auto& model = step.model;
    model.visit.reset();
    model.outcome.reset();
    model.group.reset();
    model.settings = model.default_settings;
    model.stack.clear();
    step.effects.emplace_back(ForgetSession{});
    step.effects.emplace_back(UseOfferedCatalogue{});
    step.effects.emplace_back(CheckService{}); // before the next citizen types
    step.effects.emplace_back(LookAtDevices{});
}

/// Handlers by event type; each is a line or calls the part that does the work.
struct Handler {
    Step& step;

    [[nodiscard]] Model& model() const { return step.model; }
    [[nodiscard]] Draft* draft() const {
        return step.field() == nullptr || model().stack.top() != ScreenId::question
                   ? nullptr
                   : &model().visit->draft;
    }

    void leave(ScreenId screen) const {
        if (model().stack.top() == screen) {
            model().stack.pop();
        }
    }

    void operator()(const ChooseLanguage& e) const {
        model().settings.language = e.language;
        if (model().stack.top() == ScreenId::language) {
            model().stack.pop();
        } else {
            model().stack.push(ScreenId::home);
        }
    }
    void operator()(const OpenService& e) const { open_service(step, e.service); }
    void operator()(const OpenGroup& e) const {
        if (model().stack.top() == ScreenId::home) {
            model().group = e.group;
        }
    }
    void operator()(const Continue&) const { go_on(step); }
    void operator()(const Back&) const { go_back(step); }
    void operator()(const GoHome&) const {
        if (must_ask(model())) {
            return;
        }
        model().visit.reset();
        model().outcome.reset();
        model().group.reset();
        model().stack.return_to(ScreenId::home);
    }
    void operator()(const OpenScreen& e) const { model().stack.push(e.screen); }
    void operator()(const AnswerPaper& e) const { answer_paper(step, e); }
    void operator()(const ChangePapers& /*e*/) const { change_papers(step); }
    void operator()(const Declare& e) const { declare(step, e.field); }
    void operator()(const ToggleOption& e) const {
        if (auto* at = draft(); at != nullptr) {
            toggle_option(*at, *step.field(), e.option);
        }
    }
    void operator()(const TypeCharacter& e) const {
        if (auto* at = draft(); at != nullptr) {
            type_character(*at, *step.field(), e.character);
        }
    }
    void operator()(const EraseCharacter&) const {
        if (auto* at = draft(); at != nullptr) {
            erase_character(*at, *step.field());
        }
    }
    void operator()(const ClearAnswer&) const {
        if (auto* at = draft(); at != nullptr) {
            clear_answer(*at);
        }
    }
    void operator()(const TypePart& e) const {
        if (auto* at = draft(); at != nullptr) {
            type_part(*at, *step.field(), e.text);
        }
    }
    void operator()(const GiveAnswer& e) const {
        if (auto* at = draft(); at != nullptr) {
            give_answer(*at, *step.field(), e.value);
        }
    }
    void operator()(const GoToPart& e) const {
        if (auto* at = draft(); at != nullptr) {
            go_to_part(*at, *step.field(), e.part);
        }
    }
    void operator()(const ShowKeys& e) const {
        if (auto* at = draft(); at != nullptr) {
            show_keys(*at, *step.field(), e.face);
        }
    }
    void operator()(const OrderKeys& e) const { model().settings.alphabet = e.alphabet; }
    void operator()(const HideDigits& e) const { model().settings.hides_digits = e.on; }
    void operator()(const ChangeAnswer& e) const { change_answer(step, e.field); }
    void operator()(const SetTextSize& e) const { model().settings.appearance.text_size = e.size; }
    void operator()(const SetContrast& e) const {
        model().settings.appearance.contrast = e.contrast;
    }
    void operator()(const SetLowReach& e) const {
        auto& layout = model().settings.appearance.layout;
        if (layout != ui::Layout::landscape) {
            layout = e.on ? ui::Layout::low_reach : ui::Layout::portrait;
        }
    }
    void operator()(const SetVoice& e) const {
        model().settings.voice = e.on;
        model().settings.voice_for_earphone = false; // somebody has decided
    }
    void operator()(const KeypadUsed&) const {
        model().kiosk.keypad = true;
        if (model().stack.top() == ScreenId::welcome) {
            model().settings.voice = true; // whoever cannot see it has no other way to begin
        }
    }
    void operator()(const KeyTried& e) const {
        if (model().tried == e.key) {
            leave(ScreenId::try_keys);
        } else if (model().stack.top() == ScreenId::try_keys) {
            model().tried = e.key;
        }
    }
    void operator()(const ChangeRate& e) const {
        auto& rate = model().settings.rate_percent;
        rate = std::clamp(rate + e.by, Settings::min_rate, Settings::max_rate);
    }
    void operator()(const ChangeVolume& e) const {
        auto& volume = model().settings.volume_percent;
        volume = std::clamp(volume + e.by, Settings::min_volume, 100);
    }
    void operator()(const SetWalking& e) const { model().settings.walking = e.on; }
    void operator()(const ChangePace& e) const {
        auto& pace = model().settings.pace_ms;
        pace = std::clamp(pace + e.by_ms, Settings::min_pace_ms, Settings::max_pace_ms);
    }
    void operator()(const RepeatSpeech&) const { leave(ScreenId::sound); }
    void operator()(const PauseSpeech& e) const {
        model().settings.paused = e.on;
        leave(ScreenId::sound);
    }
    void operator()(const SetDark& e) const { model().settings.dark = e.on; }
    void operator()(const TurnPage& e) const {
        model().page += e.by;
        if (model().visit.has_value()) {
            model().visit->changed.clear(); // whoever reads on begins at the top
        }
    }
    void operator()(const SlipCameOut& e) const { resolve_slip(step, e.came_out); }
    void operator()(const EndSession&) const {
        if (is_at_its_end(step) || !must_ask(model())) {
            end_session(step);
        }
    }
    void operator()(const StayHere&) const {
        if (model().stack.top() == ScreenId::idle_warning) {
            model().stack.pop();
        }
    }
    void operator()(const IdleWarned& e) const {
        model().seconds_left = e.seconds_left;
        if (model().stack.top() != ScreenId::welcome) {
            model().stack.push(ScreenId::idle_warning);
            model().settings.paused = false; // the warning must be heard
        }
    }
    void operator()(const IdleExpired&) const { end_session(step); }
    void operator()(const HandedIn& e) const { on_handed_in(step, e.outcome); }
    void operator()(const HandingInFailed& e) const { on_handing_in_failed(step, e.id); }
    void operator()(const PrintingChanged& e) const { on_printing(step, e); }
    void operator()(const CopyQueued& e) const { on_copy(step, e); }
    void operator()(const DeliveryChanged& e) const { on_delivery(step, e); }
    void operator()(const ConnectionChanged& e) const { on_connection(step, e); }
    void operator()(const OpeningChanged& e) const { model().kiosk.opening = e.opening; }
    void operator()(const Scanned&) const { on_scan(step); }
    void operator()(const CardChanged& e) const { model().kiosk.card_present = e.uid != nullptr; }
    void operator()(const EarphoneChanged& e) const { on_earphone(step, e.plugged); }
    void operator()(const CatalogueOffered&) const { on_catalogue_offered(step); }
    void operator()(const FaultChanged& e) const {
        model().kiosk.faults.set(e.source, e.sentences);
    }
    void operator()(const PowerChanged& e) const { on_power(step, e.power); }
    void operator()(const Closing&) const { on_closing(step); }
};

/// Which page of which screen is shown: a list starts on its first page again when this changes.
std::string place_of(const Model& model) {
    auto place = std::string(to_string(model.stack.top()));
    if (model.group.has_value()) {
        place += '+' + std::to_string(static_cast<int>(*model.group));
    }
    return model.visit.has_value() ? place + ':' + model.visit->field : place;
}

} // namespace

std::vector<Effect> update(Model& model, const Event& event, const Surroundings& surroundings) {
    Step step{model, surroundings};
    const auto before = place_of(model);
    const bool checking = model.stack.top() == ScreenId::check_answers;
    const bool reading = model.stack.top() == ScreenId::promises;
    const int page = model.page;
    std::visit(Handler{step}, event);
    if (place_of(model) != before) {
        if (checking && model.visit.has_value()) {
            model.visit->check_page = page;
        }
        if (model.visit.has_value()) {
            model.visit->promises_read = reading && model.stack.top() == ScreenId::standard;
        }
        const bool checks = model.stack.top() == ScreenId::check_answers;
        model.page = checks && model.visit.has_value() ? model.visit->check_page : 0;
        model.tried.reset();
        // With the next page only: the words would move what a finger is on its way to.
        model.says_offline = model.kiosk.connection == Connection::unreachable;
    }
    return std::move(step.effects);
}

} // namespace anjungan::session
