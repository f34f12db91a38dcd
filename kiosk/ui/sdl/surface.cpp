// SPDX-License-Identifier: GPL-3.0-or-later
/// Window surface, directly or through a scaled copy.
#include "kiosk/ui/sdl/surface.hpp"

#include <SDL.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace anjungan::ui {

namespace {

Status sdl_failure(const char* what) {
    return fail(ErrorCode::unavailable, std::string(what) + ": " + SDL_GetError());
}

bool has_our_format(const SDL_Surface& surface) {
    return surface.format->BytesPerPixel == 4 && surface.format->Rmask == 0x00FF0000U &&
           surface.format->Gmask == 0x0000FF00U && surface.format->Bmask == 0x000000FFU;
}

Pixels pixels_of(const SDL_Surface& surface) {
    return {static_cast<std::uint8_t*>(surface.pixels), surface.w, surface.h, surface.pitch};
}

} // namespace

void Surface::DestroyWindow::operator()(SDL_Window* window) const {
    SDL_DestroyWindow(window);
}

void Surface::FreeSurface::operator()(SDL_Surface* surface) const {
    SDL_FreeSurface(surface);
}

Surface::Surface(SDL_Window* window, const Panel& panel) : panel_(panel), window_(window) {}

Surface::~Surface() = default;

Result<Pixels> Surface::pixels() {
    // Asked each time: SDL makes a new one when the window's size changes.
    const SDL_Surface* screen = SDL_GetWindowSurface(window_.get());
    if (screen == nullptr) {
        return fail(sdl_failure("cannot draw into the window").error());
    }
    if (screen->w == panel_.width_px && screen->h == panel_.height_px && has_our_format(*screen)) {
        copy_.reset();
        return pixels_of(*screen);
    }
    if (!copy_) {
        copy_.reset(SDL_CreateRGBSurfaceWithFormat(
            0, panel_.width_px, panel_.height_px, 32, SDL_PIXELFORMAT_XRGB8888
        ));
    }
    if (!copy_) {
        return fail(sdl_failure("cannot make room for a scaled picture").error());
    }
    return pixels_of(*copy_);
}

Status Surface::present(std::span<const Rect> rects) {
    SDL_Surface* screen = SDL_GetWindowSurface(window_.get());
    if (screen == nullptr) {
        return sdl_failure("cannot show the picture");
    }
    if (copy_) {
        return present_copy(*screen);
    }
    std::vector<SDL_Rect> dirty;
    const Rect window{0, 0, screen->w, screen->h};
    for (const Rect& rect : rects) {
        const Rect seen = intersection(rect, window);
        if (!seen.empty()) {
            dirty.push_back({seen.x, seen.y, seen.width, seen.height});
        }
    }
    const int count = static_cast<int>(dirty.size());
    if (SDL_UpdateWindowSurfaceRects(window_.get(), dirty.data(), count) != 0) {
        return sdl_failure("cannot show the picture");
    }
    return {};
}

Status Surface::present_copy(SDL_Surface& screen) {
    const Rect place = placement(screen.w, screen.h);
    SDL_Rect target{place.x, place.y, place.width, place.height};
    const bool same_format = screen.format->format == copy_->format->format;
    const int drawn = same_format ? SDL_SoftStretchLinear(copy_.get(), nullptr, &screen, &target)
                                  : SDL_BlitScaled(copy_.get(), nullptr, &screen, &target);
    if (drawn != 0 || SDL_UpdateWindowSurface(window_.get()) != 0) {
        return sdl_failure("cannot show the scaled picture");
    }
    return {};
}

Rect Surface::placement(int width, int height) const {
    const double scale = std::min(
        static_cast<double>(width) / panel_.width_px, static_cast<double>(height) / panel_.height_px
    );
    const int shown_width = static_cast<int>(std::lround(panel_.width_px * scale));
    const int shown_height = static_cast<int>(std::lround(panel_.height_px * scale));
    return {(width - shown_width) / 2, (height - shown_height) / 2, shown_width, shown_height};
}

Point Surface::panel_point(float x, float y) const {
    int width = 0;
    int height = 0;
    SDL_GetWindowSize(window_.get(), &width, &height);
    const Rect place = placement(std::max(1, width), std::max(1, height));
    const auto scaled = [](float at, int start, int length, int panel_length) {
        const float share = (at - static_cast<float>(start)) / static_cast<float>(length);
        return static_cast<int>(std::floor(share * static_cast<float>(panel_length)));
    };
    return {
        scaled(x, place.x, place.width, panel_.width_px),
        scaled(y, place.y, place.height, panel_.height_px)};
}

Point Surface::panel_point_of_share(float x, float y) const {
    int width = 0;
    int height = 0;
    SDL_GetWindowSize(window_.get(), &width, &height);
    return panel_point(x * static_cast<float>(width), y * static_cast<float>(height));
}

} // namespace anjungan::ui
