// SPDX-License-Identifier: GPL-3.0-or-later
/// The kiosk's window through SDL2: software pixels, dirty rectangles, touch, keys.
///
/// SDL is initialised by open() and shut down by the destructor; there is one window a process.
/// SDL's signal handlers are left out: ending on SIGTERM is the application's business. In full
/// screen the window keeps what keys there are from a window manager, and cannot be closed.
#pragma once

#include "kiosk/ui/sdl/mailbox.hpp"
#include "kiosk/ui/sdl/sdl_input.hpp"
#include "kiosk/ui/window.hpp"

#include <memory>

namespace anjungan::ui {

class SdlWindow : public Window {
public:
    /// `touch` leads from where the panel says it was touched to where its picture was. Outside
    /// full screen `keyboards` are always taken.
    /// Fails with `unavailable` and a sentence that says what to do when there is no display.
    [[nodiscard]] static Result<std::unique_ptr<SdlWindow>>
    open(const Panel& panel, InputRules rules);
    [[nodiscard]] static Result<std::unique_ptr<SdlWindow>>
    open(const Panel& panel, WindowMode mode) {
        return open(panel, InputRules{mode});
    }

    SdlWindow(const SdlWindow&) = delete;
    SdlWindow& operator=(const SdlWindow&) = delete;
    ~SdlWindow() override;

    void post(Task task) override;
    [[nodiscard]] std::optional<Input> wait(std::optional<std::chrono::milliseconds> timeout
    ) override;
    [[nodiscard]] Result<Pixels> pixels() override;
    [[nodiscard]] Status present(std::span<const Rect> rects) override;
    [[nodiscard]] std::uint64_t presents() const override { return presents_; }
    void inject(const Input& input) override;

    /// How often wait() came back from the machine, for whatever reason: an idle kiosk's count
    /// stands still.
    [[nodiscard]] std::uint64_t wake_ups() const { return wake_ups_; }

private:
    SdlWindow(InputRules rules, std::unique_ptr<Surface> surface, std::uint32_t wake_event);

    void wake() const;
    [[nodiscard]] std::optional<Input> wait_for_event(std::optional<BootClock::time_point> until);

    InputRules rules_;
    std::unique_ptr<Surface> surface_;
    std::uint32_t wake_event_;
    Mailbox mailbox_;
    std::uint64_t presents_ = 0;
    std::uint64_t wake_ups_ = 0;
};

} // namespace anjungan::ui
