// SPDX-License-Identifier: GPL-3.0-or-later
/// The pixels of an SDL window, at the panel's size whatever the size of the window.
///
/// A window of another size or format (a small desktop, a 16-bit framebuffer) gets a scaled copy,
/// with its proportions kept. Belongs to the UI thread. Internal to ui/sdl.
#pragma once

#include "kiosk/ui/window.hpp"

#include <cstdint>
#include <memory>

struct SDL_Window;
struct SDL_Surface;

namespace anjungan::ui {

class Surface {
public:
    /// Takes over `window`.
    Surface(SDL_Window* window, const Panel& panel);
    Surface(const Surface&) = delete;
    Surface& operator=(const Surface&) = delete;
    ~Surface();

    [[nodiscard]] Result<Pixels> pixels();
    [[nodiscard]] Status present(std::span<const Rect> rects);

    /// From window coordinates to panel pixels.
    [[nodiscard]] Point panel_point(float x, float y) const;
    [[nodiscard]] Point panel_point_of_share(float x, float y) const;

private:
    struct DestroyWindow {
        void operator()(SDL_Window* window) const;
    };
    struct FreeSurface {
        void operator()(SDL_Surface* surface) const;
    };

    [[nodiscard]] Status present_copy(SDL_Surface& screen);
    /// Where the panel's picture stands in a window of this size.
    [[nodiscard]] Rect placement(int width, int height) const;

    Panel panel_;
    std::unique_ptr<SDL_Window, DestroyWindow> window_;
    std::unique_ptr<SDL_Surface, FreeSurface> copy_; ///< only when the window differs
};

} // namespace anjungan::ui
