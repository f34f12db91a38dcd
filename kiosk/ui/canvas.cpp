// SPDX-License-Identifier: GPL-3.0-or-later
/// Rounded rectangles, frames and the kawung motif.
#include "kiosk/ui/canvas.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace anjungan::ui {

namespace {

constexpr double quarter_turn = std::numbers::pi / 2;

struct Ellipse {
    double length = 0; ///< half axes
    double width = 0;
    double angle = 0;
};

void add_ellipse(cairo_t* cairo, double x, double y, const Ellipse& shape) {
    cairo_save(cairo);
    cairo_translate(cairo, x, y);
    cairo_rotate(cairo, shape.angle);
    cairo_scale(cairo, shape.length, shape.width);
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, 0, 0, 1, 0, 4 * quarter_turn);
    cairo_restore(cairo);
}

/// Four petals around one crossing.
void add_flower(cairo_t* cairo, double x, double y, double pitch, Ellipse petal) {
    constexpr std::array<std::array<double, 2>, 4> corners = {{{1, 1}, {-1, 1}, {-1, -1}, {1, -1}}};
    for (const auto& [along, down] : corners) {
        petal.angle = along * down * quarter_turn / 2;
        add_ellipse(cairo, x + along * pitch / 4, y + down * pitch / 4, petal);
    }
}

/// Flowers on every crossing of a lattice, cut off evenly on the left and right.
void add_lattice(cairo_t* cairo, const Rect& where, double pitch, const Ellipse& petal) {
    const double start_x = where.x + std::fmod(where.width, pitch) / 2 - pitch;
    const int columns = static_cast<int>(where.width / pitch) + 3;
    const int rows = static_cast<int>(where.height / pitch) + 2;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const double x = start_x + column * pitch;
            add_flower(cairo, x, where.y + row * pitch, pitch, petal);
        }
    }
}

} // namespace

void set_source(cairo_t* cairo, Colour colour) {
    cairo_set_source_rgb(cairo, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
}

void rounded_rect(cairo_t* cairo, const Rect& rect, double radius) {
    const double most = std::min(rect.width, rect.height) / 2.0;
    const double r = std::clamp(radius, 0.0, std::max(0.0, most));
    if (r <= 0) {
        cairo_rectangle(cairo, rect.x, rect.y, rect.width, rect.height);
        return;
    }
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, rect.right() - r, rect.y + r, r, -quarter_turn, 0);
    cairo_arc(cairo, rect.right() - r, rect.bottom() - r, r, 0, quarter_turn);
    cairo_arc(cairo, rect.x + r, rect.bottom() - r, r, quarter_turn, 2 * quarter_turn);
    cairo_arc(cairo, rect.x + r, rect.y + r, r, 2 * quarter_turn, 3 * quarter_turn);
    cairo_close_path(cairo);
}

void fill_rounded(cairo_t* cairo, const Rect& rect, double radius, Colour colour) {
    if (rect.empty()) {
        return;
    }
    set_source(cairo, colour);
    rounded_rect(cairo, rect, radius);
    cairo_fill(cairo);
}

void frame_rounded(cairo_t* cairo, const Rect& rect, double radius, int thickness, Colour colour) {
    set_source(cairo, colour);
    cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_EVEN_ODD);
    rounded_rect(cairo, rect, radius);
    rounded_rect(cairo, grown(rect, -thickness), std::max(0.0, radius - thickness));
    cairo_fill(cairo);
    cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_WINDING);
}

Rect grown(const Rect& rect, int pixels) {
    return {rect.x - pixels, rect.y - pixels, rect.width + 2 * pixels, rect.height + 2 * pixels};
}

void draw_kawung(cairo_t* cairo, const Rect& where, double pitch, Colour petal, Colour seed) {
    cairo_save(cairo);
    cairo_rectangle(cairo, where.x, where.y, where.width, where.height);
    cairo_clip(cairo);
    set_source(cairo, petal);
    add_lattice(cairo, where, pitch, {0.31 * pitch, 0.16 * pitch, 0});
    cairo_fill(cairo);
    set_source(cairo, seed);
    add_lattice(cairo, where, pitch, {0.13 * pitch, 0.028 * pitch, 0});
    cairo_fill(cairo);
    cairo_restore(cairo);
}

} // namespace anjungan::ui
