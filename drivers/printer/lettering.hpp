// SPDX-License-Identifier: GPL-3.0-or-later
/// Letters as dots, by Pango and Cairo: what all painted parts of a slip are made with.
#pragma once

#include "drivers/printer/document.hpp"
#include "drivers/printer/pango_handles.hpp"
#include "drivers/printer/qr_picture.hpp"

#include <string>

namespace anjungan::drivers {

struct Lettering {
    double size = 24; ///< dots, of the em
    double stretch = 1;
    bool bold = false;
    bool underline = false;
    double line_spacing = 0; ///< times the font's own height; 0: as the font says
};

/// Measures paragraphs in one style. What no font has becomes a box. Used by one thread.
class Letters {
public:
    explicit Letters(const Lettering& style);

    /// `width` dots; -1: not wrapped.
    [[nodiscard]] LayoutHandle paragraph(const std::string& text, double width, Align align) const;
    [[nodiscard]] double width_of(PangoLayout* layout) const;
    [[nodiscard]] static double height_of(PangoLayout* layout);
    /// Sets a paragraph anew: of another size (dots, of the em), or wrapped at `width` dots. For
    /// styles without stretch.
    static void set_size(PangoLayout* layout, double size);
    static void wrap(PangoLayout* layout, double width);
    [[nodiscard]] double stretch() const { return lettering_.stretch; }

private:
    [[nodiscard]] std::string printable(const std::string& text, PangoLayout* probe) const;
    [[nodiscard]] bool has_font(gunichar character, PangoLayout* probe) const;

    Lettering lettering_;
};

/// Some two metres: no slip of ours is longer, and Cairo's pictures end at 32767.
inline constexpr double max_painted_rows = 16000;

struct Columns {
    std::size_t left = 0;
    std::size_t right = 0; ///< the first behind them
};

/// White paper that paragraphs are put on; sizes and places in dots.
class BlankPaper {
public:
    BlankPaper(double width, double height);

    void put(PangoLayout* layout, double x, double y, double stretch);
    /// For lines and boxes; ink is opaque.
    [[nodiscard]] cairo_t* canvas() { return canvas_.get(); }

    /// The columns from `left` up to `right`. Errors: io.
    [[nodiscard]] Result<Picture> picture(std::size_t left, std::size_t right) const;
    /// Without the blank columns that `align` makes needless: equally many on both sides of what
    /// is centred, or it would move. Errors: io.
    [[nodiscard]] Result<Picture> cropped(Align align) const;

private:
    struct Rows {
        const unsigned char* first; ///< how much of each dot is covered, 255 = all
        std::size_t stride;
    };
    [[nodiscard]] Rows rows() const;
    [[nodiscard]] Columns inked() const;

    std::size_t width_;
    std::size_t height_;
    SurfaceHandle surface_;
    CanvasHandle canvas_;
};

} // namespace anjungan::drivers
