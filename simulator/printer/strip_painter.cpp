// SPDX-License-Identifier: GPL-3.0-or-later
// Paper on a table.
#include "simulator/printer/strip_painter.hpp"

#include "base/lettering_mutex.hpp"
#include "simulator/printer/piece_painter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace anjungan::simulator {

namespace {

constexpr double table_margin = 28; ///< around and between the pieces
constexpr double tallest_column = 6000;
constexpr double tallest_piece = 30000; ///< a picture can be no taller; the rest is not shown
constexpr double max_pixels = 60e6;
constexpr Colour table_brown = {0.902, 0.882, 0.847};

struct Place {
    double x = 0;
    double y = 0;
};

struct Table {
    std::vector<Place> places = {};
    double width = 0;
    double height = 0;
};

Table lay_on_table(const PaperPieces& pieces, double paper_width) {
    Table laid;
    Place next = {table_margin, table_margin};
    for (const auto& piece : pieces) {
        const auto length = static_cast<double>(piece->length);
        if (next.y > table_margin && next.y + length > tallest_column) {
            next = {next.x + paper_width + table_margin, table_margin};
        }
        laid.places.push_back(next);
        next.y += length + table_margin;
        laid.height = std::max(laid.height, next.y);
    }
    laid.height = std::clamp(laid.height, 2 * table_margin, tallest_piece);
    laid.width = next.x + paper_width + table_margin;
    return laid;
}

void paint_shown(
    cairo_t* canvas,
    const Table& table,
    const PaperPieces& shown,
    const drivers::PrinterProfile& profile
) {
    const MutexLock lock(lettering_mutex());
    PiecePainter painter(canvas, profile);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        cairo_save(canvas);
        cairo_translate(canvas, table.places[i].x + paper_margin, table.places[i].y);
        painter.paint(*shown[i]);
        cairo_restore(canvas);
    }
}

} // namespace

Status paint_pieces(
    const PaperPieces& pieces,
    const drivers::PrinterProfile& profile,
    const std::filesystem::path& path
) {
    const double paper_width = profile.width_dots + 2 * paper_margin;
    auto shown = pieces;
    auto laid = lay_on_table(shown, paper_width);
    while (shown.size() > 1 && laid.width * laid.height > max_pixels) {
        shown.erase(shown.begin());
        laid = lay_on_table(shown, paper_width);
    }
    const SurfaceHandle surface(cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, static_cast<int>(laid.width), static_cast<int>(laid.height)
    ));
    const CanvasHandle context(cairo_create(surface.get()));
    use(context.get(), table_brown);
    cairo_paint(context.get());
    paint_shown(context.get(), laid, shown, profile);
    const auto written = cairo_surface_write_to_png(surface.get(), path.c_str());
    if (written != CAIRO_STATUS_SUCCESS) {
        return fail(
            ErrorCode::io, fmt::format("{}: {}", path.string(), cairo_status_to_string(written))
        );
    }
    return {};
}

} // namespace anjungan::simulator
