// SPDX-License-Identifier: GPL-3.0-or-later
/// Opening, waiting and presenting.
#include "kiosk/ui/sdl/sdl_window.hpp"

#include <SDL.h>

#include <algorithm>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

namespace anjungan::ui {

namespace {

/// A development window leaves room for the desktop's own bars.
constexpr double share_of_desktop = 0.92;

void give_hints(WindowMode mode) {
    // One press of a finger must not arrive twice, as touch and as mouse.
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    // Without this SDL puts an OpenGL renderer behind the window surface.
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    // Whatever comes to the front for a moment, the kiosk stays.
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    if (mode == WindowMode::headless) {
        SDL_SetHint(SDL_HINT_VIDEODRIVER, "dummy");
    }
}

Error no_display(WindowMode mode) {
    const std::string reason = SDL_GetError();
    if (mode == WindowMode::headless) {
        return {ErrorCode::unavailable, "SDL cannot start its dummy video driver: " + reason};
    }
    return {
        ErrorCode::unavailable,
        "there is no display to open a window on (" + reason +
            "); start from a desktop session, or headless"};
}

/// Without a display SDL quietly takes a driver that shows nothing.
bool shows_nothing() {
    const char* driver = SDL_GetCurrentVideoDriver();
    const std::string_view name = driver == nullptr ? "" : driver;
    return name.empty() || name == "dummy" || name == "offscreen" || name == "evdev";
}

struct WindowSize {
    int width = 0;
    int height = 0;
};

WindowSize size_on_desktop(const Panel& panel, WindowMode mode) {
    SDL_DisplayMode desktop = {};
    if (mode != WindowMode::windowed || SDL_GetDesktopDisplayMode(0, &desktop) != 0) {
        return {panel.width_px, panel.height_px};
    }
    const double fit = share_of_desktop * std::min(
                                              static_cast<double>(desktop.w) / panel.width_px,
                                              static_cast<double>(desktop.h) / panel.height_px
                                          );
    const bool whole = desktop.w >= panel.width_px && desktop.h >= panel.height_px;
    const double scale = whole ? 1.0 : fit;
    return {static_cast<int>(panel.width_px * scale), static_cast<int>(panel.height_px * scale)};
}

/// What is left of the time, rounded up so that a wait never returns too early and spins.
int milliseconds_until(BootClock::time_point until) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - BootClock::now());
    return static_cast<int>(std::clamp<long long>(left.count(), 0, std::numeric_limits<int>::max())
    );
}

} // namespace

Result<std::unique_ptr<SdlWindow>> SdlWindow::open(const Panel& panel, InputRules rules) {
    const auto mode = rules.mode;
    give_hints(mode);
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) {
        return fail(no_display(mode));
    }
    if (mode != WindowMode::headless && shows_nothing()) {
        SDL_SetError("SDL found none");
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
        return fail(no_display(mode));
    }
    const std::uint32_t flags = mode == WindowMode::fullscreen ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0;
    const WindowSize size = size_on_desktop(panel, mode);
    constexpr int centred = static_cast<int>(SDL_WINDOWPOS_CENTERED);
    SDL_Window* window =
        SDL_CreateWindow("Anjungan", centred, centred, size.width, size.height, flags);
    if (window == nullptr) {
        const Error error = no_display(mode);
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
        return fail(error);
    }
    SDL_ShowCursor(mode == WindowMode::windowed ? SDL_ENABLE : SDL_DISABLE);
    if (mode == WindowMode::fullscreen) {
        SDL_SetWindowKeyboardGrab(window, SDL_TRUE);
    } else {
        rules.keyboards = Keyboards::any;
    }
    auto surface = std::make_unique<Surface>(window, panel);
    return std::unique_ptr<SdlWindow>(
        new SdlWindow(rules, std::move(surface), SDL_RegisterEvents(1))
    );
}

SdlWindow::SdlWindow(InputRules rules, std::unique_ptr<Surface> surface, std::uint32_t wake_event)
    : rules_(rules), surface_(std::move(surface)), wake_event_(wake_event) {}

SdlWindow::~SdlWindow() {
    surface_.reset();
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

void SdlWindow::post(Task task) {
    mailbox_.put(std::move(task));
    wake();
}

void SdlWindow::inject(const Input& input) {
    mailbox_.put(input);
    wake();
}

void SdlWindow::wake() const {
    if (rules_.mode == WindowMode::headless) {
        return; // wait() sleeps on the mailbox itself
    }
    SDL_Event event = {};
    event.type = wake_event_;
    // A full queue wakes the wait as well.
    static_cast<void>(SDL_PushEvent(&event));
}

std::optional<Input> SdlWindow::wait(std::optional<std::chrono::milliseconds> timeout) {
    std::optional<BootClock::time_point> until;
    if (timeout) {
        until = BootClock::now() + *timeout;
    }
    while (true) {
        std::vector<Task> tasks = mailbox_.take_tasks();
        for (Task& task : tasks) {
            task();
        }
        // Input first: "nothing" tells the caller that everything that was there is handled.
        if (auto input = mailbox_.take_input()) {
            return input;
        }
        if (!tasks.empty()) {
            return std::nullopt;
        }
        if (auto input = wait_for_event(until)) {
            return input;
        }
        ++wake_ups_;
        if (until && BootClock::now() >= *until) {
            return std::nullopt;
        }
    }
}

std::optional<Input> SdlWindow::wait_for_event(std::optional<BootClock::time_point> until) {
    if (rules_.mode == WindowMode::headless) {
        // SDL's dummy driver cannot block: it would look for events a thousand times a second.
        mailbox_.wait(until);
        return std::nullopt;
    }
    SDL_Event event = {};
    const int got =
        until ? SDL_WaitEventTimeout(&event, milliseconds_until(*until)) : SDL_WaitEvent(&event);
    return got == 1 ? translate(event, rules_, *surface_) : std::nullopt;
}

Result<Pixels> SdlWindow::pixels() {
    return surface_->pixels();
}

Status SdlWindow::present(std::span<const Rect> rects) {
    if (rects.empty()) {
        return {};
    }
    ++presents_;
    return surface_->present(rects);
}

} // namespace anjungan::ui
