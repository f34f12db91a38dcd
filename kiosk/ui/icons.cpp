// SPDX-License-Identifier: GPL-3.0-or-later
/// Draws icons from their one-line descriptions.
///
/// A description is written on a square of 24 units: `M x y`, `L x y`, `C` with six numbers and `Z`
/// as in SVG; `O x y r` a circle, `R x y w h r` a rounded rectangle, `A x y r a b` an arc from a to
/// b degrees; then what to do with the path so far: `F` fill with ink, `P` fill with paper, `S w`
/// stroke with ink, `T w` stroke with paper, w units wide with round ends.
#include "kiosk/ui/canvas.hpp"
#include "kiosk/ui/icon_table.hpp"

#include <array>
#include <cassert>
#include <charconv>
#include <numbers>

namespace anjungan::ui {

namespace {

constexpr double units = 24;

class IconPen {
public:
    IconPen(cairo_t* cairo, Colour ink, Colour paper) : cairo_(cairo), ink_(ink), paper_(paper) {}

    void draw(std::string_view description) {
        rest_ = description;
        cairo_new_path(cairo_);
        while (skip_blanks(), !rest_.empty()) {
            const char command = rest_.front();
            rest_.remove_prefix(1);
            if (!outline(command)) {
                apply(command);
            }
        }
    }

private:
    void skip_blanks() {
        while (!rest_.empty() && rest_.front() == ' ') {
            rest_.remove_prefix(1);
        }
    }

    double number() {
        skip_blanks();
        double value = 0;
        const auto read = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
        assert(read.ec == std::errc());
        rest_.remove_prefix(static_cast<std::size_t>(read.ptr - rest_.data()));
        return value;
    }

    template <std::size_t Count>
    std::array<double, Count> numbers() {
        std::array<double, Count> values = {};
        for (double& value : values) {
            value = number();
        }
        return values;
    }

    bool outline(char command) {
        switch (command) {
        case 'M': {
            const auto [x, y] = numbers<2>();
            cairo_move_to(cairo_, x, y);
            return true;
        }
        case 'L': {
            const auto [x, y] = numbers<2>();
            cairo_line_to(cairo_, x, y);
            return true;
        }
        case 'C': {
            const auto n = numbers<6>();
            cairo_curve_to(cairo_, n[0], n[1], n[2], n[3], n[4], n[5]);
            return true;
        }
        case 'Z': cairo_close_path(cairo_); return true;
        default: return round_outline(command);
        }
    }

    bool round_outline(char command) {
        switch (command) {
        case 'O': circle(numbers<3>()); return true;
        case 'R': rectangle(numbers<5>()); return true;
        case 'A': arc(numbers<5>()); return true;
        default: return false;
        }
    }

    void circle(const std::array<double, 3>& n) {
        cairo_new_sub_path(cairo_);
        cairo_arc(cairo_, n[0], n[1], n[2], 0, 2 * std::numbers::pi);
        cairo_close_path(cairo_);
    }

    void arc(const std::array<double, 5>& n) {
        constexpr double degree = std::numbers::pi / 180;
        cairo_new_sub_path(cairo_);
        cairo_arc(cairo_, n[0], n[1], n[2], n[3] * degree, n[4] * degree);
    }

    void rectangle(const std::array<double, 5>& n) {
        constexpr double quarter = std::numbers::pi / 2;
        const auto [x, y, width, height, r] = n;
        cairo_new_sub_path(cairo_);
        cairo_arc(cairo_, x + width - r, y + r, r, -quarter, 0);
        cairo_arc(cairo_, x + width - r, y + height - r, r, 0, quarter);
        cairo_arc(cairo_, x + r, y + height - r, r, quarter, 2 * quarter);
        cairo_arc(cairo_, x + r, y + r, r, 2 * quarter, 3 * quarter);
        cairo_close_path(cairo_);
    }

    void apply(char command) {
        const bool ink = command == 'F' || command == 'S';
        set_source(cairo_, ink ? ink_ : paper_);
        if (command == 'F' || command == 'P') {
            cairo_fill(cairo_);
            return;
        }
        assert(command == 'S' || command == 'T');
        cairo_set_line_width(cairo_, number());
        cairo_stroke(cairo_);
    }

    cairo_t* cairo_;
    Colour ink_;
    Colour paper_;
    std::string_view rest_;
};

} // namespace

void draw_icon(cairo_t* cairo, std::string_view name, const Rect& where, Colour ink, Colour paper) {
    const std::string_view known = icon_description(name);
    const std::string_view description = known.empty() ? icon_description("document") : known;
    cairo_save(cairo);
    cairo_translate(cairo, where.x, where.y);
    cairo_scale(cairo, where.width / units, where.height / units);
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    IconPen(cairo, ink, paper).draw(description);
    cairo_restore(cairo);
}

} // namespace anjungan::ui
