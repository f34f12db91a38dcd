// From a configuration file to a running kiosk.
#include "kiosk/app/run_kiosk.hpp"

#include "kiosk/app/kiosk.hpp"
#include "kiosk/app/open_devices.hpp"
#include "protocol/crypto/keys.hpp"

namespace anjungan::app {

Status run_kiosk(const std::filesystem::path& config_file, Display display) {
    if (auto ready = crypto::ensure_initialised(); !ready) {
        return ready;
    }
    const auto config = load_config(config_file);
    if (!config) {
        return fail(config.error());
    }
    const auto assets = load_assets(*config);
    if (!assets) {
        return fail(assets.error());
    }
    const SystemClock clock;
    auto devices = open_devices(*config, assets->printer, clock);
    if (!devices) {
        return fail(std::move(devices.error()));
    }
    const auto mode =
        display == Display::fullscreen ? ui::WindowMode::fullscreen : ui::WindowMode::windowed;
    const auto screen = open_screen(*config, mode);
    if (!screen) {
        return fail(screen.error());
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
    });
    // Without a store the kiosk says so on its screen and takes no requests.
    static_cast<void>(kiosk.open_back_office());
    return kiosk.run();
}

} // namespace anjungan::app
