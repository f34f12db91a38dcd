// SPDX-License-Identifier: GPL-3.0-or-later
/// The kiosk's window through SDL2: software pixels, dirty rectangles, touch, keys.
///
/// SDL is initialised by open() and shut down by the destructor; there is one window a process.
/// SDL's signal handlers are left out: ending on SIGTERM is the application's business.
#pragma once

#include "kiosk/ui/sdl/mailbox.hpp"
#include "kiosk/ui/sdl/surface.hpp"
#include "kiosk/ui/touch_calibration.hpp"
#include "kiosk/ui/window.hpp"

#include <memory>

union SDL_Event;

namespace anjungan::ui {

class SdlWindow : public Window {
public:
    /// `touch` leads from where the panel says it was touched to where its picture was.
    /// Fails with `unavailable` and a sentence that says what to do when there is no display.
    [[nodiscard]] static Result<std::unique_ptr<SdlWindow>>
    open(const Panel& panel, WindowMode mode, const TouchMatrix& touch = {});

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
    SdlWindow(
        WindowMode mode,
        std::unique_ptr<Surface> surface,
        std::uint32_t wake_event,
        const TouchMatrix& touch
    );

    void wake() const;
    [[nodiscard]] std::optional<Input> wait_for_event(std::optional<BootClock::time_point> until);
    [[nodiscard]] std::optional<Input> translate(const SDL_Event& event) const;

    WindowMode mode_;
    TouchMatrix touch_;
    std::unique_ptr<Surface> surface_;
    std::uint32_t wake_event_;
    Mailbox mailbox_;
    std::uint64_t presents_ = 0;
    std::uint64_t wake_ups_ = 0;
};

} // namespace anjungan::ui
