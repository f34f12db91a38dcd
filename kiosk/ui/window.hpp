// SPDX-License-Identifier: GPL-3.0-or-later
/// The one place where pixels and input meet the machine. ui/sdl/ implements it with SDL2.
#pragma once

#include "base/result.hpp"
#include "base/worker.hpp"
#include "kiosk/ui/appearance.hpp"
#include "kiosk/ui/input.hpp"

#include <chrono>
#include <filesystem>
#include <optional>
#include <span>

namespace anjungan::ui {

/// 32-bit pixels in native byte order, 0x00RRGGBB or 0xFFRRGGBB (Cairo's RGB24/ARGB32), owned by
/// the window, valid until the next call of a Window member.
struct Pixels {
    std::uint8_t* data = nullptr;
    int width = 0;
    int height = 0;
    int stride = 0; ///< bytes from one row to the next
};

enum class WindowMode : std::uint8_t {
    headless,   ///< no display: SDL's dummy driver, input only by inject()
    windowed,   ///< for development: the mouse is a finger; scaled down on a smaller desktop
    fullscreen, ///< production: real fingers only, no pointer
};

/// Whose keys a window takes.
enum class Keyboards : std::uint8_t {
    ignored, ///< a keypad of the kiosk's own injects them: a keyboard plugged in types nothing
    any,     ///< those that the machine gives to the window
};

/// Belongs to the UI thread, except `post`, which every thread may call and which wakes the wait.
class Window : public Executor {
public:
    /// Waits for input, a posted task or the end of `timeout` (none: for ever). Posted tasks are
    /// run inside this call, on the UI thread; it returns std::nullopt after running them, or when
    /// the time is up, if no input waits. Idle means blocked in here: no wake-ups.
    [[nodiscard]] virtual std::optional<Input> wait(std::optional<std::chrono::milliseconds> timeout
    ) = 0;

    [[nodiscard]] virtual Result<Pixels> pixels() = 0;
    /// Brings these rectangles to the panel.
    [[nodiscard]] virtual Status present(std::span<const Rect> rects) = 0;
    /// How often present() was called: idle screens must not raise it.
    [[nodiscard]] virtual std::uint64_t presents() const = 0;

    /// Puts synthetic input in the same queue that real devices fill (journeys).
    virtual void inject(const Input& input) = 0;
};

/// Writes the whole window as PNG.
[[nodiscard]] Status save_png(const Pixels& pixels, const std::filesystem::path& path);

} // namespace anjungan::ui
