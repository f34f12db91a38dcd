// SPDX-License-Identifier: GPL-3.0-or-later
// Paints text, black on white without greys.
#include "drivers/printer/text_picture.hpp"

#include "drivers/printer/pango_handles.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace anjungan::drivers {

namespace {

/// In a font A cell of 24 dots the capitals are about 17 dots tall, as in this size of Noto Sans.
constexpr double em_of_font_height = 1.0;
constexpr const char* family = "Noto Sans";
/// The box for a character that no font has: U+25A1.
constexpr const char* missing_character = "\u25A1";
constexpr double ink = 0.4; ///< so much of a dot covered makes it black: thin strokes stay whole

struct Lettering {
    double size = 24; ///< dots, of the em
    double stretch = 1;
    bool bold = false;
    bool underline = false;
};

/// Measures and paints paragraphs in one style.
class Sheet {
public:
    explicit Sheet(const Lettering& style)
        : surface_(cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1)),
          canvas_(cairo_create(surface_.get())),
          lettering_(style) {}

    /// `width` dots; -1: not wrapped.
    [[nodiscard]] LayoutHandle paragraph(const std::string& text, double width, Align align) const;
    [[nodiscard]] double width_of(PangoLayout* layout) const {
        int width = 0;
        pango_layout_get_pixel_size(layout, &width, nullptr);
        return width * lettering_.stretch;
    }
    [[nodiscard]] static double height_of(PangoLayout* layout) {
        int height = 0;
        pango_layout_get_pixel_size(layout, nullptr, &height);
        return height;
    }
    [[nodiscard]] double stretch() const { return lettering_.stretch; }

private:
    [[nodiscard]] std::string printable(const std::string& text, PangoLayout* probe) const;
    [[nodiscard]] bool has_font(gunichar character, PangoLayout* probe) const;

    SurfaceHandle surface_;
    CanvasHandle canvas_;
    Lettering lettering_;
    mutable std::map<gunichar, bool> has_font_; ///< asked once a character
};

bool is_joiner(gunichar character) {
    return character == 0x200D || (character >= 0xFE00 && character <= 0xFE0F) ||
           (character >= 0x1F3FB && character <= 0x1F3FF);
}

bool Sheet::has_font(gunichar character, PangoLayout* probe) const {
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
std::string Sheet::printable(const std::string& text, PangoLayout* probe) const {
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

LayoutHandle Sheet::paragraph(const std::string& text, double width, Align align) const {
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
    if (width >= 0) {
        pango_layout_set_width(
            layout.get(), static_cast<int>(width / lettering_.stretch * PANGO_SCALE)
        );
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    }
    switch (align) {
    case Align::left: break; // Pango's own: the start of the line, which is on the right in Arabic
    case Align::centre: pango_layout_set_alignment(layout.get(), PANGO_ALIGN_CENTER); break;
    case Align::right: pango_layout_set_alignment(layout.get(), PANGO_ALIGN_RIGHT); break;
    }
    return layout;
}

/// Some two metres: no slip of ours is longer, and Cairo's pictures end at 32767.
constexpr double max_rows = 16000;

/// White paper that paragraphs are put on.
class BlankPaper {
public:
    BlankPaper(double width, double height)
        : surface_(cairo_image_surface_create(
              CAIRO_FORMAT_A8,
              std::max(1, static_cast<int>(std::ceil(width))),
              std::max(1, static_cast<int>(std::ceil(height)))
          )),
          canvas_(cairo_create(surface_.get())) {}

    void put(PangoLayout* layout, double x, double y, double stretch) {
        cairo_save(canvas_.get());
        cairo_translate(canvas_.get(), x, y);
        cairo_scale(canvas_.get(), stretch, 1);
        pango_cairo_update_layout(canvas_.get(), layout);
        pango_cairo_show_layout(canvas_.get(), layout);
        cairo_restore(canvas_.get());
    }

    /// The columns from `left` to `right`. Errors: io.
    [[nodiscard]] Result<Picture> picture(std::size_t left, std::size_t right) const;
    /// Without the blank columns that `align` makes needless: equally many on both sides of what
    /// is centred, or it would move.
    [[nodiscard]] Result<Picture> cropped(Align align) const;

private:
    [[nodiscard]] bool black(std::size_t x, std::size_t y) const {
        const auto row = static_cast<std::size_t>(cairo_image_surface_get_stride(surface_.get()));
        return cairo_image_surface_get_data(surface_.get())[y * row + x] >= ink * 255;
    }
    [[nodiscard]] bool blank_column(std::size_t x) const;
    [[nodiscard]] std::size_t width() const {
        return static_cast<std::size_t>(cairo_image_surface_get_width(surface_.get()));
    }
    [[nodiscard]] std::size_t height() const {
        return static_cast<std::size_t>(cairo_image_surface_get_height(surface_.get()));
    }

    SurfaceHandle surface_;
    CanvasHandle canvas_;
};

bool BlankPaper::blank_column(std::size_t x) const {
    for (std::size_t y = 0; y < height(); ++y) {
        if (black(x, y)) {
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
    for (std::size_t dot = 0; dot < std::size_t{picture.width} * picture.height; ++dot) {
        const auto x = dot % picture.width;
        const auto y = dot / picture.width;
        if (black(left + x, y)) {
            picture.set_black(x, y);
        }
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

Lettering lettering_of(const Text& text, const PrinterProfile& profile) {
    return {
        em_of_font_height * profile.font_height * text.height,
        static_cast<double>(text.width) / text.height,
        text.bold,
        text.underline};
}

} // namespace

Result<Picture> paint_text(const Text& text, const PrinterProfile& profile) {
    const Sheet sheet(lettering_of(text, profile));
    const double width = profile.width_dots;
    double indent = 0;
    LayoutHandle lead;
    if (!text.lead.empty()) {
        lead = sheet.paragraph(text.lead, -1, Align::left);
        indent = std::min(sheet.width_of(lead.get()), width / 2);
    }
    const auto words = sheet.paragraph(text.text, width - indent, text.align);
    if (Sheet::height_of(words.get()) > max_rows) {
        return fail(ErrorCode::invalid_input, "a text fills more than two metres of paper");
    }
    BlankPaper paper(width, Sheet::height_of(words.get()));
    if (lead != nullptr) {
        paper.put(lead.get(), 0, 0, sheet.stretch());
    }
    paper.put(words.get(), indent, 0, sheet.stretch());
    return paper.cropped(text.align);
}

Result<Picture> paint_headline(const Headline& headline, const PrinterProfile& profile) {
    for (auto times = std::max<std::uint8_t>(1, headline.most);; --times) {
        const Text text = {headline.text, Align::centre, times, times, true};
        const Sheet sheet(lettering_of(text, profile));
        if (times == 1 || sheet.width_of(sheet.paragraph(headline.text, -1, Align::left).get()) <=
                              profile.width_dots) {
            return paint_text(text, profile);
        }
    }
}

Result<Picture> paint_pair(const Pair& pair, const PrinterProfile& profile) {
    const double width = profile.width_dots;
    const double gap = 2.0 * profile.font_width;
    const Sheet plain(lettering_of({pair.label}, profile));
    const Sheet strong(lettering_of({pair.value, Align::left, 1, 1, pair.bold}, profile));
    const auto label = plain.paragraph(pair.label, -1, Align::left);
    const auto value = strong.paragraph(pair.value, -1, Align::left);
    const double value_width = strong.width_of(value.get());
    if (plain.width_of(label.get()) + gap + value_width <= width) {
        BlankPaper paper(
            width, std::max(Sheet::height_of(label.get()), Sheet::height_of(value.get()))
        );
        paper.put(label.get(), 0, 0, 1);
        paper.put(value.get(), width - value_width, 0, 1);
        return paper.cropped(Align::left);
    }
    const auto above = plain.paragraph(pair.label, width, Align::left);
    const auto below = strong.paragraph(pair.value, width - gap, Align::left);
    const double above_height = Sheet::height_of(above.get());
    if (above_height + Sheet::height_of(below.get()) > max_rows) {
        return fail(ErrorCode::invalid_input, "a text fills more than two metres of paper");
    }
    BlankPaper paper(width, above_height + Sheet::height_of(below.get()));
    paper.put(above.get(), 0, 0, 1);
    paper.put(below.get(), gap, above_height, 1);
    return paper.cropped(Align::left);
}

} // namespace anjungan::drivers
