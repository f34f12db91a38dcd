// SPDX-License-Identifier: GPL-3.0-or-later
// From a configuration file to a running kiosk.
#include "kiosk/app/run_kiosk.hpp"

#include "kiosk/app/kiosk.hpp"
#include "kiosk/app/open_devices.hpp"
#include "protocol/crypto/key_files.hpp"
#include "protocol/crypto/keys.hpp"

namespace anjungan::app {

Status run_kiosk(const std::filesystem::path& config_file, Display display) {
    TRY(crypto::ensure_initialised());
    const auto config = load_config(config_file);
    TRY(config);
    TRY(crypto::require_no_office_secrets(config->site.keys_directory));
    use_own_fonts(*config);
    const auto assets = load_assets(*config);
    TRY(assets);
    const SystemClock clock;
    auto devices = open_devices(*config, assets->printer, clock);
    TRY(devices);
    const auto mode =
        display == Display::fullscreen ? ui::WindowMode::fullscreen : ui::WindowMode::windowed;
    const auto screen = open_screen(*config, mode);
    TRY(screen);
    Kiosk kiosk({
        *config,
        *assets,
        clock,
        *screen->window,
        *screen->stage,
        std::move(*devices),
        nullptr,
        config->site.hub_url,
    });
    // Without a store the kiosk says so on its screen and takes no requests.
    static_cast<void>(kiosk.open_back_office());
    return kiosk.run();
}

} // namespace anjungan::app
