// SPDX-License-Identifier: GPL-3.0-or-later
// Puts a pretending kiosk together and runs it.
#include "simulator/host/simulation.hpp"

#include "base/log.hpp"
#include "base/outcome.hpp"
#include "kiosk/app/end_signals.hpp"
#include "kiosk/app/kiosk.hpp"
#include "kiosk/app/swap_guard.hpp"
#include "protocol/crypto/keys.hpp"
#include "simulator/host/artifacts.hpp"
#include "simulator/host/describe.hpp"
#include "simulator/host/hub_beside.hpp"
#include "simulator/host/journey_run.hpp"

#include <optional>

namespace anjungan::simulator {

namespace {

int say(const Error& error) {
    complain(error.detail);
    return 1;
}

/// The paper lies in files; strip.png shows the last few slips of a run that may be a week.
constexpr std::size_t paper_without_pictures = std::size_t{128} << 10;

ui::WindowMode mode_of(const Options& options) {
    return options.headless     ? ui::WindowMode::headless
           : options.fullscreen ? ui::WindowMode::fullscreen
                                : ui::WindowMode::windowed;
}

/// Everything that a run needs, in the order in which it is made and, backwards, taken down.
class Simulation {
public:
    Simulation(
        const Options& options,
        const app::Config& config,
        const app::Assets& assets,
        app::SwapGuard swap_guard
    )
        : options_(options),
          config_(config),
          assets_(assets),
          swap_guard_(swap_guard),
          printer_(assets.printer) {}

    [[nodiscard]] Status prepare();
    [[nodiscard]] int run();

private:
    [[nodiscard]] Status open_artifacts();
    [[nodiscard]] Status start_hub();
    [[nodiscard]] Status open_kiosk();
    [[nodiscard]] Status play(app::Kiosk& kiosk);
    [[nodiscard]] Status leave_artifacts();

    app::EndSignals end_signals_; ///< first: before any thread, and until all of them have ended
    const Options& options_;
    const app::Config& config_;
    const app::Assets& assets_;
    app::SwapGuard swap_guard_;
    journey::OffsetClock clock_;
    std::vector<journey::Step> steps_;
    std::optional<Artifacts> artifacts_; ///< before the printer, whose paper it catches
    VirtualPrinter printer_;
    std::unique_ptr<TranscriptVoice> transcript_ = std::make_unique<TranscriptVoice>();
    std::unique_ptr<journey::HubProcess> hub_;
    app::Screen screen_;
    std::optional<DeviceHands> hands_;
    std::optional<app::Kiosk> kiosk_;
    int failed_steps_ = 0;
};

Status Simulation::open_artifacts() {
    if (options_.artifacts.empty()) {
        return {};
    }
    auto artifacts = Artifacts::open(options_.artifacts, printer_);
    TRY(artifacts);
    if (options_.no_pictures) {
        printer_.set_kept_paper(paper_without_pictures);
    }
    auto voice = TranscriptVoice::open(artifacts->speech_log());
    TRY(voice);
    transcript_ = std::move(*voice);
    artifacts_.emplace(std::move(*artifacts));
    return {};
}

Status Simulation::start_hub() {
    if (options_.hub_program.empty()) {
        return {};
    }
    auto hub = start_hub_beside(options_.hub_program, options_.hub_config);
    TRY(hub);
    hub_ = std::move(*hub);
    return {};
}

Status Simulation::open_kiosk() {
    std::optional<drivers::DeviceAddress> real_printer;
    if (!options_.printer.empty()) {
        auto address = drivers::parse_address(options_.printer);
        TRY(address);
        real_printer = std::move(*address);
    }
    auto made = make_virtual_devices(config_, assets_, printer_, real_printer, clock_);
    hands_.emplace(made.hands);
    kiosk_.emplace(app::Kiosk::Parts{
        config_,
        assets_,
        clock_,
        *screen_.window,
        *screen_.stage,
        std::move(made.devices),
        transcript_.get(),
        hub_ != nullptr ? hub_->url() : config_.site.hub_url,
        options_.journey.empty() ? back_office::BootSpread::usual : back_office::BootSpread::none,
        &end_signals_,
        swap_guard_,
    });
    auto opened = kiosk_->open_back_office();
    // With a window the kiosk says so on its screen; without one nobody would read it.
    return options_.headless ? opened : Status();
}

Status Simulation::prepare() {
    TRY(open_artifacts());
    if (!options_.journey.empty()) {
        auto steps = read_journey(options_.journey);
        TRY(steps);
        steps_ = std::move(*steps);
    }
    auto screen = app::open_screen(config_, mode_of(options_));
    TRY(screen);
    screen_ = std::move(*screen);
    TRY(start_hub());
    return open_kiosk();
}

Status Simulation::play(app::Kiosk& kiosk) {
    if (options_.journey.empty()) {
        return kiosk.run();
    }
    const JourneyHost::Parts parts{
        kiosk.application(),
        *screen_.window,
        *screen_.stage,
        printer_,
        *transcript_,
        *hands_,
        clock_,
        hub_.get(),
        artifacts_.has_value() && !options_.no_pictures ? &*artifacts_ : nullptr,
    };
    const auto on_failure =
        options_.keep_going ? journey::OnFailure::keep_going : journey::OnFailure::stop;
    JourneyRun journey(std::move(steps_), parts, on_failure);
    auto ran = kiosk.run([&journey] { return journey.advance(); });
    for (const auto& failure : journey.failures()) {
        complain(failure.sentence);
        ++failed_steps_;
    }
    return ran ? journey.trouble() : ran;
}

Status Simulation::leave_artifacts() {
    if (!artifacts_.has_value()) {
        return {};
    }
    TRY(artifacts_->finish_paper(printer_));
    for (const auto& command : printer_.unknown_commands()) {
        log::warning("the printer got an unknown command at byte {}", command.offset);
    }
    auto* const office = kiosk_->application().back_office();
    if (office == nullptr) {
        return {};
    }
    const auto summary = office->summary();
    return summary ? back_office::write_summary(*summary, artifacts_->directory() / "summary.json")
                   : Status(fail(summary.error()));
}

int Simulation::run() {
    int code = 0;
    if (auto played = play(*kiosk_); !played) {
        code = say(played.error());
    }
    if (auto left = leave_artifacts(); !left) {
        code = say(left.error());
    }
    return failed_steps_ > 0 ? 1 : code;
}

} // namespace

int simulate(const Options& options) {
    if (auto ready = crypto::ensure_initialised(); !ready) {
        return say(ready.error());
    }
    const auto config = app::load_config(options.config);
    if (!config) {
        return say(config.error());
    }
    const auto swap_guard = app::keep_out_of_swap();
    app::log_swap_guard(swap_guard);
    app::use_own_fonts(*config);
    const auto assets = app::load_assets(*config);
    if (!assets) {
        return say(assets.error());
    }
    if (!options.describe.empty()) {
        const auto pictures = options.pictures ? Pictures::with : Pictures::without;
        const auto described =
            describe_all(*config, *assets, options.describe, {pictures, options.only});
        return described ? 0 : say(described.error());
    }
    Simulation simulation(options, *config, *assets, swap_guard);
    if (auto prepared = simulation.prepare(); !prepared) {
        return say(prepared.error());
    }
    return simulation.run();
}

} // namespace anjungan::simulator
