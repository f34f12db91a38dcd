// SPDX-License-Identifier: GPL-3.0-or-later
/// Cairo with the few shapes that widgets are painted from.
///
/// Internal to ui. Does not own the context.
#pragma once

#include "kiosk/ui/geometry.hpp"
#include "kiosk/ui/theme.hpp"

#include <cairo.h>

namespace anjungan::ui {

void set_source(cairo_t* cairo, Colour colour);
/// Adds a rounded rectangle to the path.
void rounded_rect(cairo_t* cairo, const Rect& rect, double radius);
void fill_rounded(cairo_t* cairo, const Rect& rect, double radius, Colour colour);
/// The frame between the edge of `rect` and `thickness` pixels inside it.
void frame_rounded(cairo_t* cairo, const Rect& rect, double radius, int thickness, Colour colour);
/// Grown by `pixels` on each side.
[[nodiscard]] Rect grown(const Rect& rect, int pixels);

/// The batik motif *kawung*: four almond petals around each crossing, `pitch` pixels apart.
void draw_kawung(cairo_t* cairo, const Rect& where, double pitch, Colour petal, Colour seed);

} // namespace anjungan::ui
