// SPDX-License-Identifier: GPL-3.0-or-later
/// A whole kiosk: window, devices and application put together, ready to run. Belongs to the main
/// thread.
#pragma once

#include "kiosk/app/application.hpp"
#include "kiosk/app/end_signals.hpp"
#include "kiosk/app/power_watch.hpp"
#include "kiosk/app/swap_guard.hpp"
#include "kiosk/app/watch.hpp"

#include <memory>
#include <optional>

namespace anjungan::app {

class Kiosk {
public:
    /// The references must outlive the kiosk.
    struct Parts {
        const Config& config;
        const Assets& assets;
        const Clock&
            clock; ///< what the kiosk goes by; a watchdog and the power go by the machine's
        ui::Window& window; ///< closed last: the devices post to it
        ui::Stage& stage;
        Devices devices;
        drivers::Voice* narration = nullptr; ///< is told everything that could be heard
        std::string hub_url;                 ///< empty: nothing is sent
        back_office::BootSpread boot_spread = back_office::BootSpread::usual;
        EndSignals* end_signals = nullptr; ///< end the kiosk in good order; nullptr: nobody asks
        SwapGuard swap_guard = SwapGuard::nothing; ///< as keep_out_of_swap() said
    };

    explicit Kiosk(Parts parts);
    Kiosk(const Kiosk&) = delete;
    Kiosk& operator=(const Kiosk&) = delete;
    /// Calls the watchdog off, if that was not done: the kiosk ends because it was told to.
    ~Kiosk();

    /// As Application::open_back_office().
    [[nodiscard]] Status open_back_office();
    /// Starts to listen and to be watched, and runs the application to its end.
    [[nodiscard]] Status run(const Application::WhenSettled& when_settled = nullptr);

    [[nodiscard]] Application& application() { return application_; }

private:
    void listen_to_signals();
    void watch_power();
    void watch_loops();

    SystemClock machine_clock_;
    Parts parts_;
    Application application_;
    std::unique_ptr<PowerWatch> power_watch_; // both report to the application: ended before it
    std::unique_ptr<Watch> watch_;
};

/// The window on the machine's panel and what is drawn in it.
struct Screen {
    std::unique_ptr<ui::Window> window;
    std::unique_ptr<ui::Stage> stage;
};

[[nodiscard]] Result<Screen> open_screen(const Config& config, ui::WindowMode mode);

} // namespace anjungan::app
