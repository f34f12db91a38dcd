// SPDX-License-Identifier: GPL-3.0-or-later
/// The event loop: input and reports become events, events change the model, the model is shown.
/// Belongs to the UI thread.
#pragma once

#include "kiosk/app/assets.hpp"
#include "kiosk/app/devices.hpp"
#include "kiosk/app/presence.hpp"
#include "kiosk/app/presenter.hpp"
#include "kiosk/app/pressed_look.hpp"
#include "kiosk/app/swap_guard.hpp"
#include "kiosk/app/walk.hpp"
#include "kiosk/back-office/back_office.hpp"
#include "kiosk/back-office/catalogue_in_use.hpp"
#include "kiosk/flow/touch_guard.hpp"
#include "kiosk/ui/contact_filter.hpp"

#include <functional>
#include <memory>
#include <vector>

namespace anjungan::app {

class Application {
public:
    /// The references must outlive the application.
    struct Parts {
        const Config& config;
        const Assets& assets;
        const Clock& clock;
        ui::Window& window;
        ui::Stage& stage;
        Devices& devices;
        drivers::Voice* narration; ///< is told everything that could be heard; nullptr: nobody
        std::string hub_url;       ///< empty: nothing is sent
        back_office::BootSpread boot_spread = back_office::BootSpread::usual;
        SwapGuard swap_guard = SwapGuard::nothing; ///< as keep_out_of_swap() said
    };
    /// Called whenever everything that was there has been handled; false ends the loop.
    using WhenSettled = std::function<bool()>;

    explicit Application(Parts parts);

    /// Opens the store. If that fails the kiosk says so on screen, takes no requests, and the
    /// sentence is returned as well.
    [[nodiscard]] Status open_back_office();

    /// Runs until the window is closed, `when_settled` says so, or close() is through.
    [[nodiscard]] Status run(const WhenSettled& when_settled = nullptr);

    [[nodiscard]] const session::Model& model() const { return model_; }
    [[nodiscard]] const Presenter& presenter() const { return presenter_; }
    /// nullptr when the store could not be opened.
    [[nodiscard]] back_office::BackOffice* back_office() const { return back_office_.get(); }
    /// Number of different screens shown so far, counted by identity.
    [[nodiscard]] std::uint64_t screens_shown() const { return screens_shown_; }
    /// How long touches that begin are still taken for the second half of a double tap.
    [[nodiscard]] std::chrono::milliseconds until_touchable() const {
        return touch_guard_.remaining();
    }
    /// What a device or its driver has to tell. No screen asks for a code or a card: whatever lies
    /// before the scanner or in the reader, it keeps nobody's visit open.
    void tell(const session::Event& event);
    /// Something outside has moved the clock.
    void clock_moved();
    /// Ends in good order: what was typed is wiped at once; what was handed in is committed and the
    /// slip in the printer finished before run() returns. Meanwhile nobody is listened to.
    void close();

private:
    struct CarryOut;

    /// Changes the model and carries out what follows.
    void apply(const session::Event& event);
    /// The same, and shows it.
    void dispatch(const session::Event& event);
    void handle(const ui::Input& input);
    [[nodiscard]] bool take_key(const ui::KeyStroke& stroke);
    [[nodiscard]] bool is_unused() const;
    void light_up(bool pressed);
    void follow(const std::vector<ui::Touch>& touches);
    [[nodiscard]] Place place() const;
    void act_on(const ui::Input& input);
    void look_pressed(const ui::Touch& touch);
    void let_go_in_time();
    [[nodiscard]] bool is_walking() const;
    [[nodiscard]] bool is_speaking() const;
    [[nodiscard]] std::chrono::milliseconds until_next_choice() const;
    void walk_on();
    void tick();
    void watch_the_time();
    void warn_of_the_end();
    void follow_opening();
    [[nodiscard]] std::optional<std::chrono::milliseconds> time_to_wait(bool polling) const;
    void use_offered_catalogue();
    void show();

    Parts parts_;
    back_office::CatalogueInUse catalogue_;
    flow::OpeningHours hours_; ///< as configured, with the holidays of the catalogue in use
    session::Model model_;
    Presenter presenter_;
    Presence presence_;
    flow::TouchGuard touch_guard_;
    ui::ContactFilter contacts_;
    PressedLook pressed_look_;
    Walk walk_;
    std::vector<std::int16_t> tick_; ///< empty: the office wants none
    std::size_t stuck_contacts_ = 0;
    std::uint64_t screens_shown_ = 0;
    std::string identity_;
    Status trouble_;
    bool closing_ = false;
    bool quit_ = false;
    std::unique_ptr<back_office::BackOffice>
        back_office_; // last: its threads end before the rest goes
};

} // namespace anjungan::app
