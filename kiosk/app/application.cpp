// The event loop.
#include "kiosk/app/application.hpp"

#include "base/log.hpp"
#include "kiosk/app/failpoints.hpp"

#include <algorithm>

namespace anjungan::app {

namespace {

/// How often a printer that waits for paper is asked again.
constexpr std::chrono::milliseconds print_retry = std::chrono::seconds(2);
/// How often a journey looks whether what it waits for has come true.
constexpr std::chrono::milliseconds journey_poll = std::chrono::milliseconds(20);

std::vector<std::string> sentences(const std::vector<services::ServiceFault>& faults) {
    std::vector<std::string> list;
    list.reserve(faults.size());
    for (const auto& fault : faults) {
        log::error("service hidden: {}", fault.sentence);
        list.push_back(fault.sentence);
    }
    return list;
}

} // namespace

Application::Application(Parts parts)
    : parts_(std::move(parts)),
      catalogue_(parts_.assets.catalogue),
      presenter_(
          {parts_.window,
           parts_.stage,
           parts_.devices.voice.get(),
           parts_.narration,
           &catalogue_.now(),
           parts_.assets.translator,
           parts_.config.languages,
           parts_.config.site.office}
      ),
      idle_guard_(parts_.clock, parts_.config.idle),
      touch_guard_(parts_.clock),
      contacts_(parts_.clock) {
    model_.default_settings.language = parts_.config.default_language;
    model_.default_settings.appearance.layout = parts_.config.layout;
    model_.default_settings.voice = parts_.config.devices.voice_on_at_start;
    model_.settings = model_.default_settings;
    model_.kiosk.faults = sentences(catalogue_.now().faults);
}

Status Application::open_back_office() {
    auto opened = back_office::BackOffice::open(
        {parts_.config.site,
         parts_.config.assets / "services",
         parts_.clock,
         parts_.assets.catalogue,
         parts_.assets.translator,
         *parts_.devices.printer,
         *parts_.devices.network,
         parts_.window,
         parts_.hub_url,
         parts_.boot_spread},
        {[this](const session::Event& event) { dispatch(event); },
         [this](services::SharedCatalogue next) {
             catalogue_.offer(std::move(next));
             change_catalogue();
             show();
         }}
    );
    if (!opened) {
        log::error("out of service: {}", opened.error().detail);
        model_.kiosk.faults.push_back(opened.error().detail);
        model_.kiosk.store_usable = false;
        return fail(std::move(opened.error()));
    }
    back_office_ = std::move(*opened);
    return {};
}

Status Application::run(const WhenSettled& when_settled) {
    show();
    const bool polling = when_settled != nullptr;
    while (!quit_ && trouble_) {
        const auto input = parts_.window.wait(time_to_wait(polling));
        if (input.has_value()) {
            handle(*input);
            continue;
        }
        watch_the_time();
        if (polling && !when_settled()) {
            quit_ = true;
        }
    }
    return trouble_;
}

void Application::handle(const ui::Input& input) {
    if (std::holds_alternative<ui::QuitRequested>(input)) {
        quit_ = true;
        return;
    }
    if (const auto* touch = std::get_if<ui::Touch>(&input); touch != nullptr) {
        follow(contacts_.pass(*touch));
        return;
    }
    if (!std::holds_alternative<ui::Exposed>(input)) {
        idle_guard_.touch();
    }
    act_on(input);
}

void Application::follow(const std::vector<ui::Touch>& touches) {
    for (const auto& touch : touches) {
        if (touch.phase != ui::TouchPhase::cancelled) {
            idle_guard_.touch();
        }
        const bool early = touch_guard_.remaining() > std::chrono::milliseconds(0);
        if (touch.phase != ui::TouchPhase::down || !early) { // its release alone does nothing
            act_on(touch);
        }
    }
    if (const auto stuck = contacts_.stuck(); stuck != stuck_contacts_) {
        stuck_contacts_ = stuck;
        log::info("contacts that lie on the panel and are no fingers: {}", stuck);
        dispatch(session::DeviceFault{
            session::Device::glass,
            stuck == 0 ? "" : "Something lies on the panel, or its glass is damaged."});
    }
}

void Application::tell(const session::Event& event) {
    const auto* card = std::get_if<session::CardChanged>(&event);
    if (std::holds_alternative<session::Scanned>(event) ||
        (card != nullptr && card->uid != nullptr)) {
        idle_guard_.touch();
    }
    if (const auto* notice = std::get_if<session::DeviceFault>(&event);
        notice != nullptr && !notice->fault.empty()) {
        log::error("{}", notice->fault);
    }
    dispatch(event);
}

void Application::act_on(const ui::Input& input) {
    const auto* touch = std::get_if<ui::Touch>(&input);
    if (const auto event = presenter_.event_of(input); event.has_value()) {
        dispatch(*event);
        if (touch != nullptr && !session::is_typing(*event)) {
            touch_guard_.begin();
        }
    } else if (auto refreshed = presenter_.refresh(); !refreshed) {
        trouble_ = std::move(refreshed);
    }
}

void Application::dispatch(const session::Event& event) {
    auto effects = session::update(
        model_,
        event,
        {catalogue_.now(), parts_.assets.translator, parts_.clock, parts_.config.site.zone}
    );
    for (auto& effect : effects) {
        carry_out(std::move(effect));
    }
    follow_up(event);
    if (std::holds_alternative<session::HandedIn>(event)) {
        pass(failpoint::submit_before_screen);
        show();
        pass(failpoint::submit_shown);
    } else {
        show();
    }
}

void Application::carry_out(session::Effect effect) {
    const bool ended = std::holds_alternative<session::ForgetSession>(effect);
    if (ended) {
        presenter_.hush();
        change_catalogue();
    }
    if (back_office_ == nullptr) {
        return; // without a store no form can be opened, so nothing is handed in
    }
    if (ended) {
        back_office_->check_service(); // before the next citizen types
        back_office_->look_at_devices();
    } else if (auto* form = std::get_if<session::HandIn>(&effect); form != nullptr) {
        back_office_->hand_in(std::move(*form), catalogue_.share());
    } else if (const auto* slip = std::get_if<session::ResolveSlip>(&effect); slip != nullptr) {
        back_office_->resolve_slip(*slip);
    }
}

/// What one report from behind the screens leads to behind the screens.
void Application::follow_up(const session::Event& event) {
    if (back_office_ == nullptr) {
        return;
    }
    if (std::holds_alternative<session::HandedIn>(event)) {
        back_office_->committed();
        back_office_->check_service();
    } else if (std::holds_alternative<session::HandingInFailed>(event)) {
        back_office_->check_service();
    } else if (std::holds_alternative<session::ConnectionChanged>(event)) {
        back_office_->check_service();
        if (model_.outcome.has_value() &&
            model_.outcome->delivery == session::Delivery::stored_here) {
            back_office_->look_up(model_.outcome->id);
        }
    }
}

/// Between two sessions only: an open form, and the list somebody is reading, stay as they are.
void Application::change_catalogue() {
    if (model_.stack.top() != flow::ScreenId::welcome || !catalogue_.change()) {
        return;
    }
    log::info("the catalogue in use is version {}", catalogue_.now().version);
    presenter_.use(catalogue_.now());
    model_.kiosk.faults = sentences(catalogue_.now().faults);
}

void Application::watch_the_time() {
    follow(contacts_.find_stuck());
    if (model_.stack.top() == flow::ScreenId::welcome) {
        idle_guard_.touch(); // an idle welcome screen is where idleness leads
    }
    const auto idleness = idle_guard_.state();
    if (idleness == flow::Idleness::expired) {
        dispatch(session::IdleExpired{});
    } else if (idleness == flow::Idleness::warning && model_.stack.top() != flow::ScreenId::idle_warning) {
        dispatch(session::IdleWarned{});
    }
    const auto now = parts_.clock.boot_time();
    if (back_office_ != nullptr && back_office_->waiting_for_printer() &&
        !back_office_->printing() && now - last_print_try_ >= print_retry) {
        last_print_try_ = now;
        back_office_->retry_printing();
    }
}

std::optional<std::chrono::milliseconds> Application::time_to_wait(bool polling) const {
    if (polling) {
        return journey_poll;
    }
    std::optional<std::chrono::milliseconds> wait = contacts_.until_next();
    if (model_.stack.top() != flow::ScreenId::welcome) {
        const auto idle = idle_guard_.until_next_change();
        wait = std::min(wait.value_or(idle), idle);
    }
    if (back_office_ != nullptr && back_office_->waiting_for_printer()) {
        wait = std::min(wait.value_or(print_retry), print_retry);
    }
    return wait;
}

void Application::clock_moved() {
    if (back_office_ != nullptr) {
        back_office_->clock_moved();
    }
}

void Application::show() {
    const auto today = local_time(parts_.clock.wall_time(), parts_.config.site.zone).date;
    if (auto shown = presenter_.show(model_, today); !shown) {
        trouble_ = std::move(shown);
    }
    if (presenter_.identity() != identity_) {
        identity_ = presenter_.identity();
        touch_guard_.begin();
        ++screens_shown_;
    }
}

} // namespace anjungan::app
