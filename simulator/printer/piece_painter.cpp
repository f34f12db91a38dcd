// SPDX-License-Identifier: GPL-3.0-or-later
// One piece of paper, by Cairo and Pango.
#include "simulator/printer/piece_painter.hpp"

#include "simulator/printer/character_set.hpp"

#include <algorithm>
#include <numbers>

namespace anjungan::simulator {

namespace {

constexpr double tooth = 4; ///< half the width of a tooth of the cut edge
constexpr Colour paper_white = {0.996, 0.994, 0.985};
constexpr Colour ink = {0.11, 0.11, 0.13};
constexpr Colour red_ink = {0.70, 0.13, 0.12};
constexpr Colour virtual_mark = {0.66, 0.76, 0.80};

void turn_to(cairo_t* cairo, double x, double y, unsigned quarters) {
    cairo_translate(cairo, x, y);
    cairo_rotate(cairo, quarters * std::numbers::pi / 2);
}

} // namespace

void use(cairo_t* cairo, const Colour& colour) {
    cairo_set_source_rgb(cairo, colour.red, colour.green, colour.blue);
}

Writer::Writer(cairo_t* cairo, double pixels, PangoWeight weight)
    : cairo_(cairo), layout_(pango_cairo_create_layout(cairo)) {
    const FontHandle font(pango_font_description_from_string("Noto Sans Mono"));
    pango_font_description_set_absolute_size(font.get(), pixels * PANGO_SCALE);
    pango_font_description_set_weight(font.get(), weight);
    pango_layout_set_font_description(layout_.get(), font.get());
}

void Writer::draw(const std::string& text) {
    pango_layout_set_text(layout_.get(), text.c_str(), static_cast<int>(text.size()));
    const double base = pango_layout_get_baseline(layout_.get()) / double{PANGO_SCALE};
    cairo_move_to(cairo_, 0, -base);
    pango_cairo_show_layout(cairo_, layout_.get());
}

double Writer::width(const std::string& text) {
    pango_layout_set_text(layout_.get(), text.c_str(), static_cast<int>(text.size()));
    int units = 0;
    pango_layout_get_size(layout_.get(), &units, nullptr);
    return units / double{PANGO_SCALE};
}

PiecePainter::PiecePainter(cairo_t* cairo, const drivers::PrinterProfile& profile)
    : cairo_(cairo), profile_(profile), mark_(cairo, 15, PANGO_WEIGHT_BOLD) {}

/// The advance of Noto Sans Mono is 0.6 of its size: it fills the cell's width exactly.
Writer& PiecePainter::writer_for(const Glyph& glyph) {
    const auto width = glyph.cell_width / (is_wide(glyph.character) ? 2 : 1);
    const auto weight = glyph.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_MEDIUM;
    return writers_.try_emplace({width, glyph.bold}, cairo_, width / 0.6, weight).first->second;
}

void PiecePainter::paint(const PaperPiece& piece) {
    const auto length = static_cast<double>(piece.length);
    paint_paper(length, piece.cut);
    paint_marks(length);
    // A head burns only where it is, and where the paper has been.
    cairo_save(cairo_);
    cairo_rectangle(cairo_, 0, 0, profile_.width_dots, length);
    cairo_clip(cairo_);
    for (const auto& picture : piece.pictures) {
        paint_picture(picture);
    }
    for (const auto& glyph : piece.glyphs) {
        paint_glyph(glyph);
    }
    cairo_restore(cairo_);
}

/// A straight top, and a toothed lower edge where the cutter went through.
void PiecePainter::outline(double length, bool cut) const {
    const double left = -paper_margin;
    const double right = profile_.width_dots + paper_margin;
    cairo_new_path(cairo_);
    cairo_move_to(cairo_, left, 0);
    cairo_line_to(cairo_, right, 0);
    cairo_line_to(cairo_, right, length);
    if (cut) {
        const auto teeth = static_cast<int>((right - left) / (2 * tooth));
        const double step = (right - left) / (2.0 * teeth);
        for (int i = 1; i <= 2 * teeth; ++i) {
            cairo_line_to(cairo_, right - i * step, length - (i % 2 == 0 ? 0 : tooth));
        }
    }
    cairo_line_to(cairo_, left, length);
    cairo_close_path(cairo_);
}

void PiecePainter::paint_paper(double length, bool cut) const {
    constexpr int shadow_steps = 5;
    for (int i = shadow_steps; i >= 1; --i) {
        cairo_save(cairo_);
        cairo_translate(cairo_, i * 0.6, i * 1.2);
        outline(length, cut);
        cairo_set_source_rgba(cairo_, 0.25, 0.2, 0.12, 0.055);
        cairo_fill(cairo_);
        cairo_restore(cairo_);
    }
    outline(length, cut);
    use(cairo_, paper_white);
    cairo_fill(cairo_);
}

/// VIRTUAL, up both margins: outside what a head can print, so it never touches a QR code.
void PiecePainter::paint_marks(double length) {
    const std::string word = "VIRTUAL";
    const double width = mark_.width(word);
    const double period = width * 2.2;
    const auto count = std::max(1, static_cast<int>(length / period));
    use(cairo_, virtual_mark);
    for (int i = 0; i < count; ++i) {
        const double y = (i + 0.5) * length / count + width / 2;
        for (const double x : {-paper_margin / 2, profile_.width_dots + paper_margin / 2}) {
            cairo_save(cairo_);
            cairo_translate(cairo_, x + 5, y);
            cairo_rotate(cairo_, -std::numbers::pi / 2);
            mark_.draw(word);
            cairo_restore(cairo_);
        }
    }
}

/// A cell, in dots of a head: black with the letter left out, or the letter.
void PiecePainter::paint_glyph(const Glyph& glyph) {
    cairo_save(cairo_);
    turn_to(cairo_, glyph.x, glyph.y, glyph.quarters);
    const auto colour = glyph.red ? red_ink : ink;
    use(cairo_, colour);
    const double width = glyph.cell_width * glyph.width + glyph.spacing;
    const double height = glyph.cell_height * glyph.height;
    if (glyph.inverse) {
        cairo_set_antialias(cairo_, CAIRO_ANTIALIAS_NONE);
        cairo_rectangle(cairo_, 0, 0, width, height);
        cairo_fill(cairo_);
        cairo_set_antialias(cairo_, CAIRO_ANTIALIAS_DEFAULT);
        use(cairo_, paper_white);
    } else if (glyph.underline > 0) {
        cairo_rectangle(cairo_, 0, height - 1 - glyph.underline, width, glyph.underline);
        cairo_fill(cairo_);
    }
    cairo_scale(cairo_, glyph.width, glyph.height);
    paint_character(glyph);
    cairo_restore(cairo_);
}

void PiecePainter::paint_character(const Glyph& glyph) {
    if (glyph.character <= U' ' || glyph.character == 0xA0) {
        return;
    }
    if (glyph.character == no_character) {
        cairo_set_line_width(cairo_, 1);
        cairo_rectangle(cairo_, 1.5, 3.5, glyph.cell_width - 3, glyph.cell_height - 7);
        cairo_stroke(cairo_);
        return;
    }
    std::string letter;
    append_character(letter, glyph.character);
    cairo_translate(cairo_, 0, glyph.cell_height * 0.79);
    writer_for(glyph).draw(letter);
}

void PiecePainter::paint_picture(const PlacedPicture& placed) const {
    cairo_save(cairo_);
    turn_to(cairo_, placed.x, placed.y, placed.quarters);
    use(cairo_, placed.red ? red_ink : ink);
    cairo_scale(cairo_, placed.width, placed.height);
    cairo_set_antialias(cairo_, CAIRO_ANTIALIAS_NONE);
    for (std::size_t y = 0; y < placed.picture->height; ++y) {
        add_row(*placed.picture, y);
    }
    cairo_fill(cairo_);
    cairo_restore(cairo_);
}

/// One rectangle for each run of black dots in the row.
void PiecePainter::add_row(const drivers::Picture& picture, std::size_t y) const {
    std::size_t start = 0;
    for (std::size_t x = 0; x <= picture.width; ++x) {
        if (x < picture.width && picture.black(x, y)) {
            continue;
        }
        if (x > start) {
            const auto dots = static_cast<double>(x - start);
            cairo_rectangle(cairo_, static_cast<double>(start), static_cast<double>(y), dots, 1);
        }
        start = x + 1;
    }
}

} // namespace anjungan::simulator
