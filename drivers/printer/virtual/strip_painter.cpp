// Paper on a table, by Cairo and Pango.
#include "drivers/printer/virtual/strip_painter.hpp"

#include "drivers/printer/code_page.hpp"

#include <fmt/format.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <memory>
#include <numbers>

namespace anjungan::drivers {

namespace {

constexpr double table_margin = 28; ///< around and between the pieces
constexpr double paper_margin = 36; ///< beside the print line; carries the mark
constexpr double tooth = 4;         ///< half the width of a tooth of the cut edge
constexpr double tallest_column = 6000;
constexpr double most_pixels = 60e6;

struct Colour {
    double red, green, blue;
};
constexpr Colour table = {0.902, 0.882, 0.847};
constexpr Colour paper_white = {0.996, 0.994, 0.985};
constexpr Colour ink = {0.11, 0.11, 0.13};
constexpr Colour mark = {0.66, 0.76, 0.80};

struct FreeSurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct FreeContext {
    void operator()(cairo_t* context) const { cairo_destroy(context); }
};
struct FreeObject {
    void operator()(void* object) const { g_object_unref(object); }
};
struct FreeFont {
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};
using Surface = std::unique_ptr<cairo_surface_t, FreeSurface>;
using Context = std::unique_ptr<cairo_t, FreeContext>;
using Layout = std::unique_ptr<PangoLayout, FreeObject>;
using Font = std::unique_ptr<PangoFontDescription, FreeFont>;

void use(cairo_t* cairo, const Colour& colour) {
    cairo_set_source_rgb(cairo, colour.red, colour.green, colour.blue);
}

/// Text of one font and size, its place given by the base line.
class Writer {
public:
    Writer(cairo_t* cairo, double pixels, PangoWeight weight)
        : cairo_(cairo), layout_(pango_cairo_create_layout(cairo)) {
        const Font font(pango_font_description_from_string("Noto Sans Mono"));
        pango_font_description_set_absolute_size(font.get(), pixels * PANGO_SCALE);
        pango_font_description_set_weight(font.get(), weight);
        pango_layout_set_font_description(layout_.get(), font.get());
    }

    /// Draws with the base line at the current origin.
    void draw(const std::string& text) {
        pango_layout_set_text(layout_.get(), text.c_str(), static_cast<int>(text.size()));
        const double base = pango_layout_get_baseline(layout_.get()) / double{PANGO_SCALE};
        cairo_move_to(cairo_, 0, -base);
        pango_cairo_show_layout(cairo_, layout_.get());
    }

    [[nodiscard]] double width(const std::string& text) {
        pango_layout_set_text(layout_.get(), text.c_str(), static_cast<int>(text.size()));
        int units = 0;
        pango_layout_get_size(layout_.get(), &units, nullptr);
        return units / double{PANGO_SCALE};
    }

private:
    cairo_t* cairo_;
    Layout layout_;
};

/// Paints one piece with its print line beginning at the origin.
class PiecePainter {
public:
    PiecePainter(cairo_t* cairo, const PrinterProfile& profile)
        : cairo_(cairo),
          profile_(profile),
          regular_(cairo, font_pixels(), PANGO_WEIGHT_MEDIUM),
          bold_(cairo, font_pixels(), PANGO_WEIGHT_BOLD),
          mark_(cairo, 15, PANGO_WEIGHT_BOLD) {}

    void paint(const PaperPiece& piece);

private:
    /// The advance of Noto Sans Mono is 0.6 of its size: it fills the cell's width exactly.
    [[nodiscard]] double font_pixels() const { return profile_.font_width / 0.6; }
    void outline(double length, bool cut) const;
    void paint_paper(double length, bool cut) const;
    void paint_marks(double length);
    void paint_glyph(const Glyph& glyph);
    void paint_picture(const PlacedPicture& placed) const;
    void add_row(const PlacedPicture& placed, std::size_t y) const;

    cairo_t* cairo_;
    const PrinterProfile& profile_;
    Writer regular_;
    Writer bold_;
    Writer mark_;
};

void PiecePainter::paint(const PaperPiece& piece) {
    const auto length = static_cast<double>(piece.length);
    paint_paper(length, piece.cut);
    paint_marks(length);
    use(cairo_, ink);
    for (const auto& glyph : piece.glyphs) {
        paint_glyph(glyph);
    }
    for (const auto& picture : piece.pictures) {
        paint_picture(picture);
    }
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
    use(cairo_, mark);
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

void PiecePainter::paint_glyph(const Glyph& glyph) {
    const double cell = profile_.font_height;
    const double base = cell * 0.79;
    cairo_save(cairo_);
    cairo_translate(cairo_, glyph.x, static_cast<double>(glyph.y));
    cairo_scale(cairo_, glyph.width, glyph.height);
    if (glyph.underline) {
        cairo_rectangle(cairo_, 0, cell - 2, profile_.font_width, 1);
        cairo_fill(cairo_);
    }
    if (glyph.character != ' ') {
        cairo_translate(cairo_, 0, base);
        (glyph.bold ? bold_ : regular_).draw(from_code_page(glyph.character));
    }
    cairo_restore(cairo_);
}

void PiecePainter::paint_picture(const PlacedPicture& placed) const {
    cairo_save(cairo_);
    cairo_set_antialias(cairo_, CAIRO_ANTIALIAS_NONE);
    for (std::size_t y = 0; y < placed.picture.height; ++y) {
        add_row(placed, y);
    }
    cairo_fill(cairo_);
    cairo_restore(cairo_);
}

/// One rectangle for each run of black dots in the row.
void PiecePainter::add_row(const PlacedPicture& placed, std::size_t y) const {
    const auto& picture = placed.picture;
    std::size_t start = 0;
    for (std::size_t x = 0; x <= picture.width; ++x) {
        if (x < picture.width && picture.black(x, y)) {
            continue;
        }
        if (x > start) {
            cairo_rectangle(
                cairo_,
                static_cast<double>(placed.x + start),
                static_cast<double>(placed.y + y),
                static_cast<double>(x - start),
                1
            );
        }
        start = x + 1;
    }
}

struct Place {
    double x = 0;
    double y = 0;
};

struct Table {
    std::vector<Place> places = {};
    double width = 0;
    double height = 0;
};

Table lay_on_table(const std::vector<PaperPiece>& pieces, double paper_width) {
    Table laid;
    Place next = {table_margin, table_margin};
    for (const auto& piece : pieces) {
        const auto length = static_cast<double>(piece.length);
        if (next.y > table_margin && next.y + length > tallest_column) {
            next = {next.x + paper_width + table_margin, table_margin};
        }
        laid.places.push_back(next);
        next.y += length + table_margin;
        laid.height = std::max(laid.height, next.y);
    }
    laid.height = std::max(laid.height, 2 * table_margin);
    laid.width = next.x + paper_width + table_margin;
    return laid;
}

} // namespace

Status paint_pieces(
    const std::vector<PaperPiece>& pieces,
    const PrinterProfile& profile,
    const std::filesystem::path& path
) {
    const double paper_width = profile.width_dots + 2 * paper_margin;
    auto shown = pieces;
    auto laid = lay_on_table(shown, paper_width);
    while (shown.size() > 1 && laid.width * laid.height > most_pixels) {
        shown.erase(shown.begin());
        laid = lay_on_table(shown, paper_width);
    }
    const Surface surface(cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, static_cast<int>(laid.width), static_cast<int>(laid.height)
    ));
    const Context context(cairo_create(surface.get()));
    use(context.get(), table);
    cairo_paint(context.get());
    PiecePainter painter(context.get(), profile);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        cairo_save(context.get());
        cairo_translate(context.get(), laid.places[i].x + paper_margin, laid.places[i].y);
        painter.paint(shown[i]);
        cairo_restore(context.get());
    }
    const auto written = cairo_surface_write_to_png(surface.get(), path.c_str());
    if (written != CAIRO_STATUS_SUCCESS) {
        return fail(
            ErrorCode::io, fmt::format("{}: {}", path.string(), cairo_status_to_string(written))
        );
    }
    return {};
}

} // namespace anjungan::drivers
