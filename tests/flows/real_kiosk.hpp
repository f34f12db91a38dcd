// SPDX-License-Identifier: GPL-3.0-or-later
/// An office with the program that offices run, `anjungan-kiosk`: it draws on a display, is touched
/// by a pointer, prints over TCP and sends to the real hub.
#pragma once

#include "tests/faults/kill_office.hpp"
#include "tests/flows/described_screens.hpp"
#include "tests/flows/desktop.hpp"

#include <functional>
#include <optional>

namespace anjungan::test {

class RealKiosk {
public:
    /// The hub runs; the kiosk does not yet.
    /// `further`: lines of its kiosk.toml.
    explicit RealKiosk(std::uint16_t printer_port, const std::vector<std::string>& further = {});

    /// Starts the kiosk and waits for its first screen. False: there is none.
    /// `options`: further words of its command line.
    [[nodiscard]] bool
    start(const Moment& moment = {}, const std::vector<std::string>& options = {});
    /// As cutting the power.
    void kill();
    /// Sends it a signal.
    void tell(int signal) const;
    /// Waits for its end: how it was; nothing: it goes on.
    [[nodiscard]] std::optional<Ran> end();

    /// Touches what has this name on this screen of DescribedScreens, and waits until something
    /// comes of it; again while a touch is not taken. False: nothing comes of it.
    [[nodiscard]] bool tap(const std::string& screen, const std::string& name);
    /// From the welcome screen to the receipt.
    [[nodiscard]] bool take_a_number();

    /// Waits for it. False: the kiosk ended, or the time is up.
    [[nodiscard]] bool comes_true(const std::function<bool()>& condition) const;
    /// The kiosk ends by itself.
    [[nodiscard]] bool dies();
    [[nodiscard]] LeftBehind look();
    [[nodiscard]] Picture picture() const { return desktop_.picture(); }
    [[nodiscard]] const Desktop& desktop() const { return desktop_; }

    [[nodiscard]] std::filesystem::path paper() const;

private:
    [[nodiscard]] bool is_taken(const ui::Rect& place) const;

    KillOffice office_;
    Desktop desktop_;
    std::optional<RunningProgram> kiosk_;
};

} // namespace anjungan::test
