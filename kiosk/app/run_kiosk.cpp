// Puts the kiosk together and runs it.
#include "kiosk/app/run_kiosk.hpp"

#include "kiosk/app/describe.hpp"
#include "kiosk/app/devices.hpp"
#include "kiosk/app/hub_beside.hpp"
#include "kiosk/app/journey_host.hpp"
#include "kiosk/app/printer_way.hpp"
#include "kiosk/base/files.hpp"
#include "kiosk/base/log.hpp"
#include "kiosk/journey/runner.hpp"
#include "kiosk/ui/sdl/sdl_window.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <optional>

namespace anjungan::app {

namespace {

/// After a journey's last step: printing and sending get this long to come to rest.
constexpr std::chrono::seconds rest_patience = std::chrono::seconds(15);

int say(const Error& error) {
    fmt::print(stderr, "anjungan-kiosk: {}\n", error.detail);
    return 1;
}

/// Everything that a run needs, in the order in which it is made and, backwards, taken down.
class Run {
public:
    Run(const Options& options, const Config& config, const Assets& assets)
        : options_(options),
          config_(config),
          assets_(assets),
          virtual_printer_(assets.printer),
          printer_(
              assets.printer, printer_way(config.printer_address, virtual_printer_, clock_), clock_
          ) {}

    [[nodiscard]] Status prepare();
    [[nodiscard]] int run();

private:
    [[nodiscard]] Status start_hub();
    [[nodiscard]] Status load_journey();
    [[nodiscard]] Status open_screen();
    [[nodiscard]] Status play();
    [[nodiscard]] bool step_journey();
    [[nodiscard]] bool at_rest() const;
    [[nodiscard]] Status leave_artifacts();
    [[nodiscard]] int verdict(const Status& ran);

    const Options& options_;
    const Config& config_;
    const Assets& assets_;
    journey::OffsetClock clock_;
    SystemClock real_clock_;             ///< a journey's patience is not moved by the journey
    std::optional<Artifacts> artifacts_; ///< before the printer, whose paper it catches
    drivers::VirtualPrinter virtual_printer_;
    drivers::EscposPrinter printer_;
    drivers::ScriptedNetwork network_;
    std::unique_ptr<drivers::TranscriptVoice> transcript_;
    std::unique_ptr<journey::HubProcess> hub_;
    std::unique_ptr<ui::Window> window_;
    std::unique_ptr<ui::Stage> stage_;
    std::optional<Peripherals> peripherals_; ///< posts to the window, reports to the application
    std::optional<Devices> devices_;
    std::optional<Application> application_;
    std::unique_ptr<Watch> watch_;
    std::unique_ptr<PowerWatch> power_watch_;
    std::optional<JourneyHost> host_;
    std::vector<journey::Step> steps_;
    std::optional<journey::Runner> runner_;
    std::optional<BootTime> finished_at_;
    Status trouble_;
};

Status Run::load_journey() {
    if (options_.journey.empty()) {
        return {};
    }
    auto text = read_file(options_.journey);
    if (!text) {
        return fail(std::move(text.error()));
    }
    auto steps = journey::parse_journey(*text, options_.journey.filename().string());
    wipe(*text);
    if (!steps) {
        return fail(std::move(steps.error()));
    }
    steps_ = std::move(*steps);
    return {};
}

Status Run::start_hub() {
    if (options_.hub_program.empty()) {
        return {};
    }
    auto hub = start_hub_beside(options_.hub_program, options_.hub_config);
    if (!hub) {
        return fail(std::move(hub.error()));
    }
    hub_ = std::move(*hub);
    return {};
}

Status Run::open_screen() {
    const auto mode = options_.headless     ? ui::WindowMode::headless
                      : options_.fullscreen ? ui::WindowMode::fullscreen
                                            : ui::WindowMode::windowed;
    auto window = ui::SdlWindow::open(config_.panel, mode, config_.touch);
    if (!window) {
        return fail(std::move(window.error()));
    }
    window_ = std::move(*window);
    auto stage = ui::Stage::open(config_.panel, config_.assets / "fonts.conf");
    if (!stage) {
        return fail(std::move(stage.error()));
    }
    stage_ = std::move(*stage);
    return {};
}

Status Run::prepare() {
    transcript_ = std::make_unique<drivers::TranscriptVoice>();
    if (!options_.artifacts.empty()) {
        auto artifacts = Artifacts::open(options_.artifacts, virtual_printer_);
        if (!artifacts) {
            return fail(std::move(artifacts.error()));
        }
        auto voice = drivers::TranscriptVoice::open(artifacts->speech_log());
        if (!voice) {
            return fail(std::move(voice.error()));
        }
        transcript_ = std::move(*voice);
        artifacts_.emplace(std::move(*artifacts));
    }
    if (auto loaded = load_journey(); !loaded) {
        return loaded;
    }
    if (auto opened = open_screen(); !opened) {
        return opened;
    }
    devices_.emplace(config_);
    return start_hub();
}

bool Run::step_journey() {
    if (auto pictured = host_->picture_new_screen(); !pictured) {
        trouble_ = std::move(pictured);
        return false;
    }
    if (runner_->advance() == journey::Runner::State::running) {
        return true;
    }
    const auto now = real_clock_.boot_time();
    if (!finished_at_.has_value()) {
        finished_at_ = now;
    }
    return !at_rest() && now - *finished_at_ < rest_patience;
}

/// Whether nothing more is to be expected: a hub that is off or a printer without paper is not
/// waited for.
bool Run::at_rest() const {
    const bool reachable =
        drivers::worth_trying(network_.state()) &&
        application_->model().kiosk.connection != session::Connection::unreachable;
    const bool sent = !reachable || application_->model().kiosk.unsent == 0;
    return host_->is_settled(journey::Wait::For::printed) && sent;
}

Status Run::leave_artifacts() {
    if (!artifacts_.has_value()) {
        return {};
    }
    if (auto saved = artifacts_->finish_paper(virtual_printer_); !saved) {
        return saved;
    }
    for (const auto& command : virtual_printer_.unknown_commands()) {
        log::warning("the printer got an unknown command at byte {}", command.offset);
    }
    if (application_->back_office() == nullptr) {
        return {};
    }
    const auto summary = application_->back_office()->summary();
    return summary ? write_summary(*summary, artifacts_->directory() / "summary.json")
                   : Status(fail(summary.error()));
}

int Run::verdict(const Status& ran) {
    int code = 0;
    for (const Status* status : std::initializer_list<const Status*>{&ran, &trouble_}) {
        if (!*status) {
            code = say(status->error());
        }
    }
    if (runner_.has_value()) {
        for (const auto& failure : runner_->failures()) {
            code = say({ErrorCode::invalid_input, failure.sentence});
        }
    }
    return code;
}

/// Serves, or plays the journey.
Status Run::play() {
    if (options_.journey.empty()) {
        return application_->run();
    }
    host_.emplace(JourneyHost::Parts{
        *application_,
        *window_,
        *stage_,
        virtual_printer_,
        network_,
        *transcript_,
        *peripherals_,
        clock_,
        hub_.get(),
        artifacts_.has_value() && !options_.no_pictures ? &*artifacts_ : nullptr,
    });
    const auto on_failure =
        options_.keep_going ? journey::OnFailure::keep_going : journey::OnFailure::stop;
    runner_.emplace(std::move(steps_), *host_, real_clock_, on_failure);
    return application_->run([this] { return step_journey(); });
}

int Run::run() {
    application_.emplace(Application::Parts{
        config_,
        assets_,
        clock_,
        *window_,
        *stage_,
        *transcript_,
        devices_->aloud(),
        printer_,
        devices_->network(network_),
        hub_ != nullptr ? hub_->url() : config_.hub_url,
        options_.journey.empty() ? BootSpread::usual : BootSpread::none,
    });
    devices_->introduce(*application_);
    const auto opened = application_->open_back_office();
    if (!opened && options_.headless) {
        return say(opened.error()); // nobody would read the screen
    }
    peripherals_.emplace(config_, clock_);
    peripherals_->listen(*window_, [this](const auto& event) { application_->tell(event); });
    power_watch_ = devices_->watch_power(*application_, *window_, real_clock_);
    watch_ = devices_->watch(*application_, *window_, assets_.printer, real_clock_);
    const auto ran = play();
    watch_.reset();
    if (auto left = leave_artifacts(); !left) {
        trouble_ = std::move(left);
    }
    return verdict(ran);
}

} // namespace

int run_kiosk(const Options& options) {
    if (auto ready = crypto::ensure_initialised(); !ready) {
        return say(ready.error());
    }
    const auto config = load_config(options.config);
    if (!config) {
        return say(config.error());
    }
    // The virtual printer's letters come from the same private fonts as the screen's.
    // NOLINTNEXTLINE(concurrency-mt-unsafe): before any thread
    setenv("FONTCONFIG_FILE", (config->assets / "fonts.conf").c_str(), 1);
    const auto assets = load_assets(*config);
    if (!assets) {
        return say(assets.error());
    }
    if (!options.describe.empty()) {
        const auto pictures = options.pictures ? Pictures::with : Pictures::without;
        const auto described = describe_all(*config, *assets, options.describe, pictures);
        return described ? 0 : say(described.error());
    }
    Run run(options, *config, *assets);
    if (auto prepared = run.prepare(); !prepared) {
        return say(prepared.error());
    }
    return run.run();
}

} // namespace anjungan::app
