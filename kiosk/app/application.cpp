// SPDX-License-Identifier: GPL-3.0-or-later
// The event loop.
#include "kiosk/app/application.hpp"

#include "base/log.hpp"
#include "drivers/voice/tick.hpp"
#include "kiosk/app/failpoints.hpp"
#include "kiosk/app/office_days.hpp"

#include <algorithm>
#include <utility>

namespace anjungan::app {

namespace {

/// How often a journey looks whether what it waits for has come true.
constexpr std::chrono::milliseconds journey_poll = std::chrono::milliseconds(2);

session::FaultChanged hidden_services(const services::Catalogue& catalogue) {
    session::FaultChanged change{session::FaultSource::services, {}};
    for (const auto& fault : catalogue.faults) {
        change.sentences.push_back(fault.sentence);
    }
    return change;
}

/// Each sentence is logged when it is new.
void log_news(const session::FaultChanged& change, const session::OperatorFaults& known) {
    const auto before = known.of(change.source);
    for (const auto& sentence : change.sentences) {
        if (std::find(before.begin(), before.end(), sentence) == before.end()) {
            log::error("{}: {}", to_string(change.source), sentence);
        }
    }
}

/// The effects that are the back office's.
struct BehindTheScreens {
    back_office::BackOffice& office;
    const back_office::CatalogueInUse& catalogue;

    void operator()(session::HandIn& form) const {
        office.hand_in(std::move(form), catalogue.share());
    }
    void operator()(const session::ResolveSlip& slip) const { office.resolve_slip(slip); }
    void operator()(const session::PrintAndSend& /*none*/) const { office.print_and_send(); }
    void operator()(const session::CheckService& /*none*/) const { office.check_service(); }
    void operator()(const session::LookAtDevices& /*none*/) const { office.look_at_devices(); }
};

} // namespace

Application::Application(Parts parts)
    : parts_(std::move(parts)),
      catalogue_(parts_.assets.catalogue),
      hours_(with_holidays(parts_.config.opening, catalogue_.now().calendar)),
      presenter_(
          {parts_.window,
           parts_.stage,
           parts_.devices.voice.get(),
           parts_.narration,
           &catalogue_.now(),
           parts_.assets.translator,
           parts_.config.languages,
           parts_.config.site.office,
           parts_.config.panel}
      ),
      presence_(parts_.clock, parts_.config.idle),
      touch_guard_(parts_.clock),
      contacts_(parts_.clock),
      pressed_look_(parts_.clock),
      walk_(parts_.clock) {
    if (const auto& settings = parts_.config.devices; settings.tick) {
        tick_ = drivers::make_tick(settings.voice_volume_percent);
    }
    model_.default_settings.language = parts_.config.default_language;
    model_.default_settings.appearance.layout = parts_.config.layout;
    model_.default_settings.voice = parts_.config.devices.voice_on_at_start;
    model_.default_settings.walking = parts_.config.one_button;
    model_.settings = model_.default_settings;
    model_.kiosk.keypad = parts_.config.keypad.kind != drivers::KeypadKind::none;
    apply(hidden_services(catalogue_.now()));
    const auto now = local_time(parts_.clock.wall_time(), parts_.config.site.zone);
    apply(session::OpeningChanged{flow::opening_at(hours_, now)});
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
             dispatch(session::CatalogueOffered{});
         }}
    );
    if (!opened) {
        apply(session::fault_changed(session::FaultSource::store, opened.error().detail));
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
            watch_the_time(); // input that never ends must not hold it up
            continue;
        }
        watch_the_time();
        if (polling && !closing_ && !when_settled()) {
            quit_ = true;
        }
    }
    return trouble_;
}

/// On the welcome screen nobody has begun, unless a voice speaks to somebody.
bool Application::is_unused() const {
    return model_.stack.top() == flow::ScreenId::welcome &&
           model_.settings == model_.default_settings;
}

void Application::tell(const session::Event& event) {
    const auto* earphone = std::get_if<session::EarphoneChanged>(&event);
    if (earphone != nullptr && earphone->plugged && model_.stack.top() == flow::ScreenId::welcome &&
        !model_.settings.voice) {
        static_cast<void>(parts_.stage.react(ui::KeyStroke{ui::Key::down})); // it begins by keys
    }
    dispatch(event);
}

/// One call an effect: what is to be done, update() has decided.
struct Application::CarryOut {
    Application& application;

    void operator()(session::ForgetSession /*none*/) const {
        application.presenter_.hush();
        if (auto* const scanner = application.parts_.devices.scanner.get(); scanner != nullptr) {
            scanner->forget();
        }
        give_back_memory(application.parts_.swap_guard); // the visit's height, on all threads
    }
    void operator()(session::UseOfferedCatalogue /*none*/) const {
        application.use_offered_catalogue();
    }
    /// Without a store no form can be opened: nothing is handed in, printed or sent.
    template <class Effect>
    void operator()(Effect& effect) const {
        if (application.back_office_ != nullptr) {
            BehindTheScreens{*application.back_office_, application.catalogue_}(effect);
        }
    }
};

void Application::apply(const session::Event& event) {
    if (const auto* change = std::get_if<session::FaultChanged>(&event); change != nullptr) {
        log_news(*change, model_.kiosk.faults);
    }
    auto effects = session::update(
        model_,
        event,
        {catalogue_.now(), parts_.assets.translator, parts_.clock, parts_.config.site.zone}
    );
    for (auto& effect : effects) {
        std::visit(CarryOut{*this}, effect);
    }
}

void Application::dispatch(const session::Event& event) {
    apply(event);
    if (std::holds_alternative<session::HandedIn>(event)) {
        pass(failpoint::submit_before_screen);
        show();
        pass(failpoint::submit_shown);
    } else {
        show();
    }
}

void Application::use_offered_catalogue() {
    if (!catalogue_.change()) {
        return;
    }
    log::info("the catalogue in use is version {}", catalogue_.now().version);
    presenter_.use(catalogue_.now());
    hours_ = with_holidays(parts_.config.opening, catalogue_.now().calendar);
    apply(hidden_services(catalogue_.now()));
}

void Application::close() {
    if (std::exchange(closing_, true)) {
        return;
    }
    log::info("the kiosk ends, as soon as what is under way is finished");
    dispatch(session::Closing{});
    if (back_office_ == nullptr) {
        quit_ = true;
    } else {
        back_office_->finish([this] { quit_ = true; });
    }
}

void Application::watch_the_time() {
    let_go_in_time();
    if (closing_) {
        return;
    }
    follow(contacts_.find_stuck());
    follow_opening();
    walk_on();
    if (is_unused()) {
        presence_.begin_anew(); // an idle welcome screen is where idleness leads
    }
    const auto idleness = presence_.idleness();
    const bool gone =
        idleness == flow::Idleness::warning && model_.stack.top() == flow::ScreenId::welcome;
    if (idleness == flow::Idleness::expired || gone) {
        dispatch(session::IdleExpired{});
    } else if (idleness == flow::Idleness::warning) {
        warn_of_the_end();
    }
}

void Application::warn_of_the_end() {
    const auto left = static_cast<int>(presence_.left().count());
    if (model_.stack.top() != flow::ScreenId::idle_warning || model_.seconds_left != left) {
        dispatch(session::IdleWarned{left});
    }
}

/// By the wall clock: what is shown is what the office's own clock says.
void Application::follow_opening() {
    const auto now = local_time(parts_.clock.wall_time(), parts_.config.site.zone);
    const auto opening = flow::opening_at(hours_, now);
    if (opening != model_.kiosk.opening) {
        dispatch(session::OpeningChanged{opening});
    }
}

std::optional<std::chrono::milliseconds> Application::time_to_wait(bool polling) const {
    if (polling) {
        return journey_poll;
    }
    std::optional<std::chrono::milliseconds> wait = contacts_.until_next();
    if (const auto held = pressed_look_.until_end(); held.has_value()) {
        wait = std::min(wait.value_or(*held), *held);
    }
    if (!is_unused()) {
        const auto idle = presence_.until_next_change();
        wait = std::min(wait.value_or(idle), idle);
    }
    if (const auto& opening = model_.kiosk.opening; opening.has_value()) {
        const auto now = local_time(parts_.clock.wall_time(), parts_.config.site.zone);
        const std::chrono::milliseconds next = flow::until_opening_changes(*opening, now);
        wait = std::min(wait.value_or(next), next);
    }
    if (is_walking()) {
        const auto next = until_next_choice();
        wait = std::min(wait.value_or(next), next);
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
        walk_.begin_anew();
        touch_guard_.begin(
            model_.stack.top() == flow::ScreenId::confirm_end ? flow::TouchGuard::careful_pause
                                                              : flow::TouchGuard::pause
        );
        ++screens_shown_;
    }
}

} // namespace anjungan::app
