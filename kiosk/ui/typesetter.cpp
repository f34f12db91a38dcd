// SPDX-License-Identifier: GPL-3.0-or-later
/// Text through Pango: one font map over a private fontconfig, one layout object used again.
#include "kiosk/ui/typesetter.hpp"

#include "base/cairo_handles.hpp"
#include "base/lettering_mutex.hpp"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string>

namespace anjungan::ui {

namespace {

constexpr const char* family = "Noto Sans";

struct DestroyConfig {
    void operator()(FcConfig* config) const { FcConfigDestroy(config); }
};
using ConfigPointer = std::unique_ptr<FcConfig, DestroyConfig>;

Result<ConfigPointer> load_fonts(const std::filesystem::path& fonts) {
    ConfigPointer config(FcConfigCreate());
    // fontconfig looks for a relative name in its own directories, not in the working directory.
    std::error_code ignored;
    const std::string path = std::filesystem::absolute(fonts, ignored).string();
    // FcChar8 is unsigned char; fontconfig has no entry for plain char.
    const auto* file = reinterpret_cast<const FcChar8*>(path.c_str());
    if (!std::filesystem::exists(fonts, ignored) ||
        FcConfigParseAndLoad(config.get(), file, FcTrue) == FcFalse) {
        return fail(ErrorCode::not_found, "cannot read the font configuration " + path);
    }
    if (FcConfigBuildFonts(config.get()) == FcFalse) {
        return fail(ErrorCode::io, "cannot scan the fonts that " + path + " names");
    }
    const FcFontSet* found = FcConfigGetFonts(config.get(), FcSetSystem);
    if (found == nullptr || found->nfont == 0) {
        return fail(
            ErrorCode::not_found,
            "no font is installed of those that " + path +
                " names; on Debian: apt-get install fonts-noto-core"
        );
    }
    return config;
}

/// Unhinted grey glyphs: the same picture on every machine, and capital heights that are exact.
void use_exact_glyphs(PangoContext* context) {
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context, FALSE);
}

int ceil_units(int pango_units) {
    return (pango_units + PANGO_SCALE - 1) / PANGO_SCALE;
}

PangoAlignment pango_align(Align align) {
    switch (align) {
    case Align::centre: return PANGO_ALIGN_CENTER;
    case Align::end: return PANGO_ALIGN_RIGHT;
    case Align::start:
    case Align::stretch: return PANGO_ALIGN_LEFT;
    }
    return PANGO_ALIGN_LEFT;
}

/// Whether some line but the last of its paragraph ends where Pango sees no place for a break.
bool breaks_a_word(PangoLayout* layout) {
    int attribute_count = 0;
    const PangoLogAttr* attributes = pango_layout_get_log_attrs_readonly(layout, &attribute_count);
    const char* text = pango_layout_get_text(layout);
    const int lines = pango_layout_get_line_count(layout);
    for (int line = 1; line < lines; ++line) {
        const int start = pango_layout_get_line_readonly(layout, line)->start_index;
        const auto offset = g_utf8_pointer_to_offset(text, text + start);
        if (offset < attribute_count && attributes[offset].is_line_break == 0) {
            return true;
        }
    }
    return false;
}

} // namespace

struct Typesetter::Handles {
    ObjectHandle<PangoFontMap> map;
    ObjectHandle<PangoContext> context;
    LayoutHandle layout;

    void set(std::string_view text, const Font& font, int width_px) const {
        FontHandle description(pango_font_description_new());
        pango_font_description_set_family_static(description.get(), family);
        pango_font_description_set_weight(
            description.get(), font.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL
        );
        pango_font_description_set_absolute_size(
            description.get(), static_cast<double>(font.size_px) * PANGO_SCALE
        );
        pango_layout_set_font_description(layout.get(), description.get());
        pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
        pango_layout_set_width(layout.get(), width_px < 0 ? -1 : width_px * PANGO_SCALE);
    }

    [[nodiscard]] int width() const {
        int units = 0;
        pango_layout_get_size(layout.get(), &units, nullptr);
        return ceil_units(units);
    }

    /// Hands no text on to whoever holds the layout next: it may be a citizen's.
    void forget() const { pango_layout_set_text(layout.get(), "", 0); }
};

Typesetter::Typesetter(std::unique_ptr<Handles> handles, float cap_ratio)
    : handles_(std::move(handles)), cap_ratio_(cap_ratio) {}
Typesetter::~Typesetter() {
    const MutexLock lock(lettering_mutex());
    handles_.reset();
}

Result<std::unique_ptr<Typesetter>> Typesetter::open(const std::filesystem::path& fonts) {
    auto config = load_fonts(fonts);
    TRY(config);
    const MutexLock lock(lettering_mutex());
    auto handles = std::make_unique<Handles>();
    handles->map.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
    if (!handles->map) {
        return fail(ErrorCode::unsupported, "Pango was built without FreeType fonts");
    }
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(handles->map.get()), config->get());
    handles->context.reset(pango_font_map_create_context(handles->map.get()));
    use_exact_glyphs(handles->context.get());
    handles->layout.reset(pango_layout_new(handles->context.get()));
    pango_layout_set_wrap(handles->layout.get(), PANGO_WRAP_WORD_CHAR);

    PangoRectangle ink = {};
    constexpr int em = 1000;
    handles->set("H", Font{em, false}, -1);
    pango_layout_get_extents(handles->layout.get(), &ink, nullptr);
    if (ink.height <= 0) {
        return fail(ErrorCode::not_found, "no font of " + fonts.string() + " can draw a letter");
    }
    const auto cap_ratio = static_cast<float>(ink.height) / (em * PANGO_SCALE);
    return std::unique_ptr<Typesetter>(new Typesetter(std::move(handles), cap_ratio));
}

Font Typesetter::font(float cap_height_px, bool bold) const {
    return {cap_height_px / cap_ratio_, bold};
}

TextBlock Typesetter::measure(std::string_view text, const Font& font, int width_px) const {
    const MutexLock lock(lettering_mutex());
    handles_->set(text, font, width_px);
    PangoLayout* layout = handles_->layout.get();
    int width = 0;
    int height = 0;
    pango_layout_get_size(layout, &width, &height);
    const TextBlock block{
        ceil_units(width),
        ceil_units(height),
        pango_layout_get_unknown_glyphs_count(layout),
        width_px >= 0 && breaks_a_word(layout)};
    handles_->forget();
    return block;
}

int Typesetter::widest_word(std::string_view text, const Font& font) const {
    const MutexLock lock(lettering_mutex());
    handles_->set(text, font, 0);
    pango_layout_set_wrap(handles_->layout.get(), PANGO_WRAP_WORD);
    const int width = handles_->width();
    pango_layout_set_wrap(handles_->layout.get(), PANGO_WRAP_WORD_CHAR);
    handles_->forget();
    return width;
}

void Typesetter::draw(
    cairo_t* cairo, std::string_view text, const Font& font, const Rect& area, Align align
) const {
    const MutexLock lock(lettering_mutex());
    handles_->set(text, font, area.width);
    pango_layout_set_alignment(handles_->layout.get(), pango_align(align));
    cairo_move_to(cairo, area.x, area.y);
    pango_cairo_show_layout(cairo, handles_->layout.get());
    pango_layout_set_alignment(handles_->layout.get(), PANGO_ALIGN_LEFT);
    handles_->forget();
}

Rect Typesetter::caret(std::string_view text, const Font& font, const Rect& area, Align align)
    const {
    const MutexLock lock(lettering_mutex());
    handles_->set(text, font, area.width);
    pango_layout_set_alignment(handles_->layout.get(), pango_align(align));
    PangoRectangle strong = {};
    pango_layout_get_cursor_pos(
        handles_->layout.get(), static_cast<int>(text.size()), &strong, nullptr
    );
    pango_layout_set_alignment(handles_->layout.get(), PANGO_ALIGN_LEFT);
    handles_->forget();
    return {
        area.x + PANGO_PIXELS(strong.x),
        area.y + PANGO_PIXELS(strong.y),
        0,
        PANGO_PIXELS(strong.height)};
}

} // namespace anjungan::ui
