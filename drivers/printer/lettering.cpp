// SPDX-License-Identifier: GPL-3.0-or-later
// Black on white without greys.
#include "drivers/printer/lettering.hpp"

#include <pango/pangocairo.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

namespace anjungan::drivers {

namespace {

constexpr const char* family = "Noto Sans";
/// The box for a character that no font has: U+25A1.
constexpr std::string_view missing_character = box_character;
constexpr double ink = 0.4; ///< so much of a dot covered makes it black: thin strokes stay whole

constexpr auto least_cover = static_cast<unsigned char>(ink * 255);

/// Eight dots as the bits of one byte, the first in the highest: all eight are compared at once,
/// in the bytes of one word.
std::uint8_t eight_dots(const unsigned char* covered) {
    constexpr std::uint64_t each = 0x0101010101010101;
    constexpr std::uint64_t high = 0x80 * each;
    std::uint64_t word = 0;
    for (int i = 0; i < 8; ++i) {
        word = word << 8U | covered[i];
    }
    const auto black = (((word & ~high) + each * (0x80 - least_cover)) | word) & high;
    return static_cast<std::uint8_t>((black >> 7U) * 0x0102040810204080 >> 56U);
}

/// A row of `dots`.
void copy_row(const unsigned char* covered, std::size_t dots, std::uint8_t* bits) {
    for (; dots >= 8; dots -= 8, covered += 8) {
        *bits++ = eight_dots(covered);
    }
    for (std::size_t x = 0; x < dots; ++x) {
        if (covered[x] >= least_cover) {
            *bits |= static_cast<std::uint8_t>(0x80U >> x);
        }
    }
}

/// What paragraphs are set with: one a thread, as Pango's fonts are. Making one for each paragraph
/// took as long as setting it.
struct Desk {
    SurfaceHandle surface{cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1)};
    CanvasHandle canvas{cairo_create(surface.get())};
    ObjectHandle<PangoContext> context{pango_cairo_create_context(canvas.get())};
    /// Whether there is a font for a character, bold or not: asked once.
    std::map<std::pair<gunichar, bool>, bool> has_font{};
};

Desk& desk_of_this_thread() {
    thread_local Desk desk;
    return desk;
}

bool is_joiner(gunichar character) {
    return character == 0x200D || (character >= 0xFE00 && character <= 0xFE0F) ||
           (character >= 0x1F3FB && character <= 0x1F3FF);
}

} // namespace

Letters::Letters(const Lettering& style) : lettering_(style) {}

double Letters::width_of(PangoLayout* layout) const {
    int width = 0;
    pango_layout_get_pixel_size(layout, &width, nullptr);
    return width * lettering_.stretch;
}

double Letters::height_of(PangoLayout* layout) {
    int height = 0;
    pango_layout_get_pixel_size(layout, nullptr, &height);
    return height;
}

void Letters::set_size(PangoLayout* layout, double size) {
    // With names of its own: the layout frees those it has before it takes these.
    const FontHandle font(pango_font_description_copy(pango_layout_get_font_description(layout)));
    pango_font_description_set_absolute_size(font.get(), size * PANGO_SCALE);
    pango_layout_set_font_description(layout, font.get());
}

void Letters::wrap(PangoLayout* layout, double width) {
    pango_layout_set_width(layout, static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
}

bool Letters::has_font(gunichar character, PangoLayout* probe) const {
    if (character < 0x80 || is_joiner(character)) {
        return true;
    }
    constexpr std::size_t max_known = 4096;
    auto& has_font = desk_of_this_thread().has_font;
    if (has_font.size() >= max_known) {
        has_font.clear();
    }
    const auto [known, is_new] = has_font.try_emplace({character, lettering_.bold}, true);
    if (is_new) {
        std::array<char, 6> utf8 = {};
        pango_layout_set_text(probe, utf8.data(), g_unichar_to_utf8(character, utf8.data()));
        known->second = pango_layout_get_unknown_glyphs_count(probe) == 0;
    }
    return known->second;
}

/// Valid UTF-8 of characters that there are fonts for; the others become boxes. What only joins or
/// colours a missing character goes with it.
std::string Letters::printable(const std::string& text, PangoLayout* probe) const {
    const TextHandle valid(g_utf8_make_valid(text.data(), static_cast<gssize>(text.size())));
    std::string out;
    bool missing = false;
    for (char* at = valid.get(); *at != '\0'; at = g_utf8_next_char(at)) {
        const auto character = g_utf8_get_char(at);
        const auto length = g_utf8_next_char(at) - at;
        const bool control = g_unichar_iscntrl(character) != 0 && character != '\n';
        if (control || (missing && is_joiner(character))) {
            out += character == '\t' ? " " : "";
            continue;
        }
        missing = !has_font(character, probe);
        out += missing ? std::string(missing_character)
                       : std::string(at, static_cast<std::size_t>(length));
    }
    return out;
}

LayoutHandle Letters::paragraph(const std::string& text, double width, Align align) const {
    const auto& desk = desk_of_this_thread();
    // Stretched letters may have been put on paper meanwhile.
    pango_cairo_update_context(desk.canvas.get(), desk.context.get());
    LayoutHandle layout(pango_layout_new(desk.context.get()));
    const FontHandle font(pango_font_description_new());
    pango_font_description_set_family_static(font.get(), family);
    pango_font_description_set_absolute_size(font.get(), lettering_.size * PANGO_SCALE);
    pango_font_description_set_weight(
        font.get(), lettering_.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_MEDIUM
    );
    pango_layout_set_font_description(layout.get(), font.get());
    const auto words = printable(text, layout.get());
    pango_layout_set_text(layout.get(), words.data(), static_cast<int>(words.size()));
    if (lettering_.underline) {
        const AttributesHandle attributes(pango_attr_list_new());
        pango_attr_list_insert(attributes.get(), pango_attr_underline_new(PANGO_UNDERLINE_SINGLE));
        pango_layout_set_attributes(layout.get(), attributes.get());
    }
    if (lettering_.line_spacing > 0) {
        pango_layout_set_line_spacing(layout.get(), static_cast<float>(lettering_.line_spacing));
    }
    if (width >= 0) {
        wrap(layout.get(), width / lettering_.stretch);
    }
    switch (align) {
    case Align::left: break; // Pango's own: the start of the line, which is on the right in Arabic
    case Align::centre: pango_layout_set_alignment(layout.get(), PANGO_ALIGN_CENTER); break;
    case Align::right: pango_layout_set_alignment(layout.get(), PANGO_ALIGN_RIGHT); break;
    }
    return layout;
}

BlankPaper::BlankPaper(double width, double height)
    : width_(std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(width)))),
      height_(std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(height)))),
      surface_(cairo_image_surface_create(
          CAIRO_FORMAT_A8, static_cast<int>(width_), static_cast<int>(height_)
      )),
      canvas_(cairo_create(surface_.get())) {
    // Ink upon ink is ink; and for this operator Pixman has a quick way on such paper.
    cairo_set_operator(canvas_.get(), CAIRO_OPERATOR_ADD);
}

void BlankPaper::put(PangoLayout* layout, double x, double y, double stretch) {
    cairo_save(canvas_.get());
    cairo_translate(canvas_.get(), x, y);
    if (stretch != 1) { // otherwise it is set already as it is drawn
        cairo_scale(canvas_.get(), stretch, 1);
        pango_cairo_update_layout(canvas_.get(), layout);
    }
    pango_cairo_show_layout(canvas_.get(), layout);
    cairo_restore(canvas_.get());
}

BlankPaper::Rows BlankPaper::rows() const {
    return {
        cairo_image_surface_get_data(surface_.get()),
        static_cast<std::size_t>(cairo_image_surface_get_stride(surface_.get()))};
}

Columns BlankPaper::inked() const {
    const auto [first, stride] = rows();
    std::vector<unsigned char> most_cover(width_, 0);
    for (std::size_t y = 0; y < height_; ++y) {
        const auto* const row = first + y * stride;
        for (std::size_t x = 0; x < width_; ++x) {
            most_cover[x] = std::max(most_cover[x], row[x]);
        }
    }
    Columns columns = {0, width_};
    while (columns.right > 1 && most_cover[columns.right - 1] < least_cover) {
        --columns.right;
    }
    while (columns.left + 1 < columns.right && most_cover[columns.left] < least_cover) {
        ++columns.left;
    }
    return columns;
}

Result<Picture> BlankPaper::picture(std::size_t left, std::size_t right) const {
    cairo_surface_flush(surface_.get());
    if (cairo_status(canvas_.get()) != CAIRO_STATUS_SUCCESS) {
        return fail(ErrorCode::io, cairo_status_to_string(cairo_status(canvas_.get())));
    }
    Picture picture;
    picture.width = static_cast<std::uint16_t>(right - left);
    picture.height = static_cast<std::uint16_t>(height_);
    const auto row_bytes = picture.row_bytes();
    picture.bits.assign(row_bytes * height_, 0);
    const auto [first, stride] = rows();
    for (std::size_t y = 0; y < height_; ++y) {
        copy_row(first + y * stride + left, right - left, picture.bits.data() + y * row_bytes);
    }
    return picture;
}

Result<Picture> BlankPaper::cropped(Align align) const {
    cairo_surface_flush(surface_.get());
    if (cairo_status(canvas_.get()) != CAIRO_STATUS_SUCCESS) {
        return picture(0, width_); // which says so
    }
    const auto [left, right] = inked();
    const auto margin = std::min(left, width_ - right);
    switch (align) {
    case Align::left: return picture(0, right);
    case Align::centre: return picture(margin, width_ - margin);
    case Align::right: return picture(left, width_);
    }
    return picture(0, width_);
}

} // namespace anjungan::drivers
