// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the kiosk together.
#include "kiosk/app/kiosk.hpp"

#include "kiosk/app/peripherals.hpp"
#include "kiosk/ui/sdl/sdl_window.hpp"

namespace anjungan::app {

Kiosk::Kiosk(Parts parts)
    : parts_(std::move(parts)),
      application_(Application::Parts{
          parts_.config,
          parts_.assets,
          parts_.clock,
          parts_.window,
          parts_.stage,
          parts_.devices,
          parts_.narration,
          parts_.hub_url,
          parts_.boot_spread,
          parts_.swap_guard,
      }) {
    for (const auto& fault : parts_.devices.faults) {
        application_.tell(fault);
    }
    listen_to_signals();
}

Kiosk::~Kiosk() {
    if (parts_.end_signals != nullptr) {
        parts_.end_signals->set_listener({});
    }
    watch_.reset();
    if (parts_.devices.watchdog != nullptr) {
        static_cast<void>(parts_.devices.watchdog->stop()); // told already, if it was watching
    }
}

/// Who does not wait for the end still gets no machine that restarts for want of food.
void Kiosk::listen_to_signals() {
    if (parts_.end_signals == nullptr) {
        return;
    }
    parts_.end_signals->set_listener(
        {[this] { parts_.window.post([this] { application_.close(); }); },
         [this] {
             if (parts_.devices.watchdog != nullptr) {
                 static_cast<void>(parts_.devices.watchdog->stop());
             }
         }}
    );
}

Status Kiosk::open_back_office() {
    return application_.open_back_office();
}

void Kiosk::watch_power() {
    if (parts_.devices.power == nullptr) {
        return;
    }
    const auto report = [this](session::Event event) {
        parts_.window.post([this, event = std::move(event)] { application_.tell(event); });
    };
    power_watch_ = std::make_unique<PowerWatch>(machine_clock_, *parts_.devices.power, report);
}

void Kiosk::watch_loops() {
    if (parts_.devices.watchdog == nullptr) {
        return;
    }
    std::vector<drivers::WatchedLoop> loops;
    loops.push_back({"screen", parts_.window, {}});
    if (auto* const office = application_.back_office(); office != nullptr) {
        loops.push_back({"store", office->store_loop(), {}});
        loops.push_back({"printer", office->printer_loop(), longest_job(parts_.assets.printer)});
    }
    watch_ = std::make_unique<Watch>(machine_clock_, *parts_.devices.watchdog, std::move(loops));
}

Status Kiosk::run(const Application::WhenSettled& when_settled) {
    const auto report = [this](const session::Event& event) { application_.tell(event); };
    auto& devices = parts_.devices;
    listen_to(devices.scanner.get(), devices.card_reader.get(), parts_.window, report);
    listen_to_keypad(devices.keypad.get(), parts_.window, report);
    listen_to_earphone(devices.earphone.get(), parts_.window, report);
    watch_power();
    watch_loops();
    auto ran = application_.run(when_settled);
    watch_.reset();
    return ran;
}

Result<Screen> open_screen(const Config& config, ui::WindowMode mode) {
    const bool any = config.keypad.kind == drivers::KeypadKind::any;
    auto window = ui::SdlWindow::open(
        config.panel, {mode, any ? ui::Keyboards::any : ui::Keyboards::ignored, config.touch}
    );
    TRY(window);
    auto stage = ui::Stage::open(config.panel, config.assets);
    TRY(stage);
    return Screen{std::move(*window), std::move(*stage)};
}

} // namespace anjungan::app
