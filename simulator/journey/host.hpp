// SPDX-License-Identifier: GPL-3.0-or-later
/// What a journey can see of the kiosk and do to it. The application implements it.
#pragma once

#include "kiosk/ui/widget.hpp"
#include "simulator/journey/step.hpp"

namespace anjungan::journey {

/// All members are called on the UI thread, between two inputs.
class Host {
public:
    Host() = default;
    Host(const Host&) = delete;
    Host& operator=(const Host&) = delete;
    virtual ~Host() = default;

    /// The tree as it is on the panel now; valid until the next input is handled.
    [[nodiscard]] virtual const ui::Widget& tree() const = 0;
    /// Which screen it is, for reports.
    [[nodiscard]] virtual std::string screen() const = 0;
    virtual void inject(const ui::Input& input) = 0;
    /// Lets the time pass that a person takes to look before the next touch.
    virtual void take_a_look() = 0;
    /// `screens/NAME.png` in the artifacts.
    [[nodiscard]] virtual Status take_picture(const std::string& name) = 0;
    /// Whether nothing is under way any more that this wait waits for.
    [[nodiscard]] virtual bool is_settled(Wait::For what) const = 0;
    /// Everything said so far; personal words are left out.
    [[nodiscard]] virtual std::vector<std::string> spoken() const = 0;
    [[nodiscard]] virtual Status set_device(const Device& device) = 0;
    virtual void move_clock(std::chrono::seconds by) = 0;
};

} // namespace anjungan::journey
