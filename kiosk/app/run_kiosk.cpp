// SPDX-License-Identifier: GPL-3.0-or-later
// From a configuration file to a running kiosk.
#include "kiosk/app/run_kiosk.hpp"

#include "kiosk/app/kiosk.hpp"
#include "kiosk/app/open_devices.hpp"
#include "kiosk/app/swap_guard.hpp"
#include "protocol/crypto/key_files.hpp"
#include "protocol/crypto/keys.hpp"

namespace anjungan::app {

namespace {

/// Opening the machine's watchdog has armed it; a technician who mends a kiosk that cannot start
/// must not be interrupted by it.
Status give_up(const Devices& devices, const Error& why) {
    if (devices.watchdog != nullptr) {
        static_cast<void>(devices.watchdog->stop());
    }
    return fail(why);
}

} // namespace

Status run_kiosk(const std::filesystem::path& config_file, Display display) {
    EndSignals end_signals; // before any thread, and until all of them have ended
    TRY(crypto::ensure_initialised());
    const auto config = load_config(config_file);
    TRY(config);
    TRY(crypto::require_no_office_secrets(config->site.keys_directory));
    const auto swap_guard = keep_out_of_swap();
    log_swap_guard(swap_guard);
    use_own_fonts(*config);
    const auto assets = load_assets(*config);
    TRY(assets);
    const SystemClock clock;
    auto devices = open_devices(*config, assets->printer, clock);
    TRY(devices);
    const auto mode =
        display == Display::fullscreen ? ui::WindowMode::fullscreen : ui::WindowMode::windowed;
    const auto screen = open_screen(*config, mode);
    if (!screen) {
        return give_up(*devices, screen.error());
    }
    Kiosk kiosk({
        *config,
        *assets,
        clock,
        *screen->window,
        *screen->stage,
        std::move(*devices),
        nullptr,
        config->site.hub_url,
        back_office::BootSpread::usual,
        &end_signals,
        swap_guard,
    });
    // Without a store the kiosk says so on its screen and takes no requests.
    static_cast<void>(kiosk.open_back_office());
    return kiosk.run();
}

} // namespace anjungan::app
