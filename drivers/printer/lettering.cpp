// SPDX-License-Identifier: GPL-3.0-or-later
// Black on white without greys.
#include "drivers/printer/lettering.hpp"

#include <pango/pangocairo.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace anjungan::drivers {

namespace {

constexpr const char* family = "Noto Sans";
/// The box for a character that no font has: U+25A1.
constexpr const char* missing_character = "\u25A1";
constexpr double ink = 0.4; ///< so much of a dot covered makes it black: thin strokes stay whole

bool is_black(unsigned char covered) {
    return covered >= ink * 255;
}

void copy_row(const unsigned char* covered, Picture& picture, std::size_t y) {
    for (std::size_t x = 0; x < picture.width; ++x) {
        if (is_black(covered[x])) {
            picture.set_black(x, y);
        }
    }
}

bool is_joiner(gunichar character) {
    return character == 0x200D || (character >= 0xFE00 && character <= 0xFE0F) ||
           (character >= 0x1F3FB && character <= 0x1F3FF);
}

} // namespace

Letters::Letters(const Lettering& style)
    : surface_(cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1)),
      canvas_(cairo_create(surface_.get())),
      lettering_(style) {}

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
    const auto [known, is_new] = has_font_.try_emplace(character, true);
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
    LayoutHandle layout(pango_cairo_create_layout(canvas_.get()));
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
    : surface_(cairo_image_surface_create(
          CAIRO_FORMAT_A8,
          std::max(1, static_cast<int>(std::ceil(width))),
          std::max(1, static_cast<int>(std::ceil(height)))
      )),
      canvas_(cairo_create(surface_.get())) {}

void BlankPaper::put(PangoLayout* layout, double x, double y, double stretch) {
    cairo_save(canvas_.get());
    cairo_translate(canvas_.get(), x, y);
    cairo_scale(canvas_.get(), stretch, 1);
    pango_cairo_update_layout(canvas_.get(), layout);
    pango_cairo_show_layout(canvas_.get(), layout);
    cairo_restore(canvas_.get());
}

const unsigned char* BlankPaper::row(std::size_t y) const {
    const auto bytes = static_cast<std::size_t>(cairo_image_surface_get_stride(surface_.get()));
    return cairo_image_surface_get_data(surface_.get()) + y * bytes;
}

std::size_t BlankPaper::width() const {
    return static_cast<std::size_t>(cairo_image_surface_get_width(surface_.get()));
}

std::size_t BlankPaper::height() const {
    return static_cast<std::size_t>(cairo_image_surface_get_height(surface_.get()));
}

bool BlankPaper::blank_column(std::size_t x) const {
    for (std::size_t y = 0; y < height(); ++y) {
        if (is_black(row(y)[x])) {
            return false;
        }
    }
    return true;
}

Result<Picture> BlankPaper::picture(std::size_t left, std::size_t right) const {
    cairo_surface_flush(surface_.get());
    if (cairo_status(canvas_.get()) != CAIRO_STATUS_SUCCESS) {
        return fail(ErrorCode::io, cairo_status_to_string(cairo_status(canvas_.get())));
    }
    Picture picture;
    picture.width = static_cast<std::uint16_t>(right - left);
    picture.height = static_cast<std::uint16_t>(height());
    picture.bits.assign(picture.row_bytes() * picture.height, 0);
    for (std::size_t y = 0; y < picture.height; ++y) {
        copy_row(row(y) + left, picture, y);
    }
    return picture;
}

Result<Picture> BlankPaper::cropped(Align align) const {
    cairo_surface_flush(surface_.get());
    std::size_t left = 0;
    std::size_t right = width();
    while (right > 1 && blank_column(right - 1)) {
        --right;
    }
    while (left + 1 < right && blank_column(left)) {
        ++left;
    }
    const auto margin = std::min(left, width() - right);
    switch (align) {
    case Align::left: return picture(0, right);
    case Align::centre: return picture(margin, width() - margin);
    case Align::right: return picture(left, width());
    }
    return picture(0, width());
}

} // namespace anjungan::drivers
