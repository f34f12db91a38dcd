// SPDX-License-Identifier: GPL-3.0-or-later
/// Paints one piece of paper with Cairo and Pango: what was printed, as a head would burn it.
#pragma once

#include "base/cairo_handles.hpp"
#include "drivers/printer/profile.hpp"
#include "simulator/printer/paper_strip.hpp"

#include <pango/pangocairo.h>

#include <map>
#include <string>
#include <utility>

namespace anjungan::simulator {

inline constexpr double paper_margin = 36; ///< dots beside the print line; carries the mark

struct Colour {
    double red, green, blue;
};
void use(cairo_t* cairo, const Colour& colour);

/// Text of one font and size, its place given by the base line.
class Writer {
public:
    Writer(cairo_t* cairo, double pixels, PangoWeight weight);

    /// Draws with the base line at the current origin.
    void draw(const std::string& text);
    [[nodiscard]] double width(const std::string& text);

private:
    cairo_t* cairo_;
    LayoutHandle layout_;
};

/// Its print line begins at the context's origin. The context and the profile must outlive it.
class PiecePainter {
public:
    PiecePainter(cairo_t* cairo, const drivers::PrinterProfile& profile);

    void paint(const PaperPiece& piece);

private:
    Writer& writer_for(const Glyph& glyph);
    void outline(double length, bool cut) const;
    void paint_paper(double length, bool cut) const;
    void paint_marks(double length);
    void paint_glyph(const Glyph& glyph);
    void paint_character(const Glyph& glyph);
    void paint_picture(const PlacedPicture& placed) const;
    void add_row(const drivers::Picture& picture, std::size_t y) const;

    cairo_t* cairo_;
    const drivers::PrinterProfile& profile_;
    /// By the width of the font's cell and its boldness.
    std::map<std::pair<int, bool>, Writer> writers_ = {};
    Writer mark_;
};

} // namespace anjungan::simulator
