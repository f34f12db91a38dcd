/// Rounded rectangles, frames and the kawung motif.
#include "kiosk/ui/canvas.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace anjungan::ui {

namespace {

constexpr double quarter_turn = std::numbers::pi / 2;

void ellipse(cairo_t* cairo, double x, double y, double length, double width, double angle) {
    cairo_save(cairo);
    cairo_translate(cairo, x, y);
    cairo_rotate(cairo, angle);
    cairo_scale(cairo, length, width);
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, 0, 0, 1, 0, 4 * quarter_turn);
    cairo_restore(cairo);
}

/// Petals (`length` and `width` in parts of the pitch) around every crossing.
void petals(cairo_t* cairo, const Rect& where, double pitch, double length, double width) {
    constexpr std::array<std::array<double, 2>, 4> corners = {{{1, 1}, {-1, 1}, {-1, -1}, {1, -1}}};
    const double start_x = where.x + std::fmod(where.width, pitch) / 2;
    for (double y = where.y; y <= where.bottom() + pitch; y += pitch) {
        for (double x = start_x - pitch; x <= where.right() + pitch; x += pitch) {
            for (const auto& [along, down] : corners) {
                const double angle = along * down * quarter_turn / 2;
                ellipse(
                    cairo,
                    x + along * pitch / 4,
                    y + down * pitch / 4,
                    length * pitch,
                    width * pitch,
                    angle
                );
            }
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
    petals(cairo, where, pitch, 0.31, 0.16);
    cairo_fill(cairo);
    set_source(cairo, seed);
    petals(cairo, where, pitch, 0.13, 0.028);
    cairo_fill(cairo);
    cairo_restore(cairo);
}

} // namespace anjungan::ui
